import { describe, expect, it } from '@jest/globals';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { composeMessage } from '../../templates/compose-message.js';
import { drawable } from './letter-fonts.js';
import { letterTo } from './letter.js';
import { renderLetters } from './render-letters.js';

const data = {
  reference: '472-913-086-5',
  title: 'Mehr Bäume für die Gasse',
  process: 'Ideen fürs Grätzl',
  receivedOn: '22. November 2026',
  decisionDueOn: '6. Dezember 2026',
  statusUrl: 'https://mitwirkung.example.org/status/4729130865',
  office: 'Büro für Mitwirkung',
  phone: '+43 1 505 00 00',
  phoneHours: 'Mo–Fr 9–17',
  postalAddress: 'Musterplatz 1, 1010 Wien',
  question: 'Welche Gasse meinen Sie?',
};
const address = { street: 'Çarşı Gasse 7/3', postcode: '1160', city: 'Wien' };
const letter = (name: string, question = data.question) =>
  letterTo(
    { wish: 'letter', name, address },
    composeMessage({ occasion: 'question', data: { ...data, name, question } }, 'de', false),
    {
      messageId: '0190a000-0000-7000-8000-000000000000',
      reference: '4729130865',
      date: '22. November 2026',
    },
  )!;

async function pagesOf(pdf: Buffer): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages = [...document.pages()].map((page) => page.getText().replace(/\s+/g, ' '));
  document.destroy();
  library.destroy();
  return pages;
}

describe('renderLetters', () => {
  it('prints address, number, question and count of pages, in any European script', async () => {
    const { pdf, pages } = await renderLetters([letter('Nađa Şimşek-Дворжак')], {
      name: data.office,
      address: 'Musterplatz 1, 1010 Wien',
    });
    expect(pages).toBe(1);
    const [page] = await pagesOf(pdf);
    for (const piece of [
      'Nađa Şimşek-Дворжак',
      'Çarşı Gasse 7/3',
      '1160 Wien',
      '472-913-086-5',
      'Welche Gasse meinen Sie?',
      'Seite 1 von 1',
      'Musterplatz 1',
    ])
      expect(page).toContain(piece);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('/MarkInfo');
  });

  it('begins each letter on a page of its own and counts its pages', async () => {
    const long = Array.from({ length: 400 }, (_, index) => `Satz ${index} ist hier.`).join(' ');
    const { pdf, pages } = await renderLetters([letter('Erste', long), letter('Zweite')], {
      name: data.office,
      address: 'x',
    });
    const texts = await pagesOf(pdf);
    expect(texts).toHaveLength(pages);
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(texts[0]).toContain(`Seite 1 von ${pages - 1}`);
    expect(texts[1]).toContain(`Seite 2 von ${pages - 1}`);
    expect(texts.at(-1)).toContain('Seite 1 von 1');
    expect(texts.at(-1)).toContain('Zweite');
  });
});

it('draws every script it has and shows where it has no sign', () => {
  expect(drawable('Nađa Дворжак Ωμέγα Nguyễn')).toBe('Nađa Дворжак Ωμέγα Nguyễn');
  expect(drawable('S\u030Cime')).toBe('Šime');
  expect(drawable('漢')).toBe('?');
});

it('needs no name for the address', () => {
  const message = composeMessage({ occasion: 'received', data }, 'de', false);
  expect(
    letterTo({ wish: 'letter', address }, message, { messageId: 'x', reference: '4729130865', date: 'x' })
      ?.address[0],
  ).toContain('472-913-086-5');
  expect(
    letterTo({ wish: 'email', email: 'a@example.org' }, message, {
      messageId: 'x',
      reference: '4729130865',
      date: 'x',
    }),
  ).toBeUndefined();
});
