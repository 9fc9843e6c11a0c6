import { type Option, type Question, questionKinds } from '@gemeinsam/contracts';
import type { Random } from '@gemeinsam/testing/paper/random';
import type { PrintedProcess } from './printed-process.js';

const words =
  'Bank Wasser Straße Nachbarschaftszentrum und der die für Öffentlichkeitsbeteiligung Baum Spielplatz Radweg-Lücke ja nein Łódź € ß Verkehrsberuhigungsmaßnahmen 3 Grätzl'.split(
    ' ',
  );

/** A process that somebody could have published, with texts from one word to very many; the same for the same seed. */
export function someProcess(random: Random): PrintedProcess {
  const upTo = (max: number): number => 1 + Math.floor(random.next() ** 2 * max);
  const text = (max: number): { de: string; en: string; deEasy?: string } => {
    const make = (): string => Array.from({ length: upTo(max) }, () => random.pick(words)).join(' ');
    return { de: make(), en: make(), ...(random.chance(0.3) ? { deEasy: make() } : {}) };
  };
  const options = (min: number, max: number, length: number): Option[] =>
    Array.from({ length: min + Math.floor(random.next() * (max - min + 1)) }, (_, index) => ({
      id: `o${index}`,
      text: text(length),
    }));
  const question = (index: number): Question => {
    const kind = index === 0 ? 'shortText' : random.pick([...questionKinds]);
    const asked = {
      id: `q${index}`,
      text: text(40),
      required: random.chance(0.3),
      ...(random.chance(0.5) ? { help: text(60) } : {}),
    };
    switch (kind) {
      case 'shortText':
      case 'longText':
      case 'place':
        return { ...asked, kind, max: 200, lines: upTo(20) };
      case 'singleChoice':
      case 'multiChoice':
      case 'topic':
        return { ...asked, kind, options: options(2, 30, 12) };
      case 'district':
        return { ...asked, kind, options: options(1, 60, 4) };
      case 'scale':
        return { ...asked, kind, min: 0, max: upTo(10), minText: text(6) };
      case 'statements':
        return { ...asked, kind, statements: options(1, 20, 25) };
    }
  };
  return {
    slug: 'irgendein-verfahren',
    phone: '+43 1 505 00 00',
    phoneHours: text(20),
    postalAddress: Array.from({ length: upTo(6) }, () => text(8).de),
    closesAt: '2027-05-20T22:00:00Z',
    form: {
      version: 1,
      title: text(20),
      purpose: text(200),
      afterwards: text(120),
      questions: Array.from({ length: upTo(12) }, (_, index) => question(index)),
      demographics: Array.from({ length: Math.floor(random.next() * 4) }, (_, index) => ({
        id: `d${index}`,
        text: text(12),
        options: options(2, 12, 5),
      })),
      consent: { version: '1', text: text(150) },
    },
  };
}
