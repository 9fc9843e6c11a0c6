import { hintKinds, hintReasons } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { corpus } from '../personal-data/corpus/corpus.js';
import { screenTexts } from './screen-text.js';
import { surestHints } from './surest-hints.js';
import type { Find, TextRecogniser } from './text-recogniser.js';
import { textRecognisers } from './text-recognisers.js';

const field = 'answers/idea';
const words = { language: 'de' as const, texts: [{ field, text: 'Frau Beispiel wartet.' }] };
const recogniser = (name: string, find: TextRecogniser['find']): TextRecogniser => ({
  name,
  version: '1',
  find,
});
const at = (start: number, end: number, score = 0.9): Find => ({
  kind: 'name',
  field,
  passage: { start, end },
  score,
  why: 'test',
});

describe('screening texts', () => {
  it('goes on when a recogniser throws, hangs or points out of the text', async () => {
    const { noticed, done, failed } = await screenTexts(
      words,
      [
        recogniser('throws', () => {
          throw new Error('broken');
        }),
        recogniser('hangs', () => new Promise(() => undefined)),
        recogniser('rejects', () => Promise.reject(new Error('away'))),
        recogniser('beyond', () => [at(15, 99)]),
        recogniser('elsewhere', () => [{ ...at(0, 4), field: 'answers/other' }]),
        recogniser('unsure', () => [at(0, 4, 0)]),
        recogniser('nowhere', () => [{ kind: 'x', passage: { start: 0, end: 1 }, score: 1, why: 'x' }]),
        recogniser('sound', () => [at(0, 13)]),
      ],
      20,
    );
    expect(done).toEqual(['sound 1']);
    expect(noticed).toEqual([{ ...at(0, 13), recogniser: 'sound', version: '1' }]);
    expect(failed.map(({ id }) => id)).toEqual(
      ['throws', 'hangs', 'rejects', 'beyond', 'elsewhere', 'unsure', 'nowhere'].map((name) => `${name} 1`),
    );
    expect(failed.map(({ error }) => String(error)).slice(0, 3)).toEqual([
      'Error: broken',
      'Error: not done after 20 ms',
      'Error: away',
    ]);
  });

  it('by the recognisers that come with the project notices what each of them is for', async () => {
    const screened = await screenTexts(
      {
        language: 'de',
        texts: [
          { field: 'answers/title', text: 'HÖRT AUF MIT DIESEM GANZEN UNSINN, ES REICHT' },
          {
            field,
            text: 'Frau Beispiel, beispiel@example.org, ist ein verlogenes Drecksschwein. Siehe https://example.org/x',
          },
        ],
      },
      textRecognisers,
    );
    expect(screened.failed).toEqual([]);
    expect(screened.done).toHaveLength(textRecognisers.length);
    const groups = new Map(textRecognisers.map(({ name, group = name }) => [name, group]));
    const told = surestHints(screened.noticed, (name) => groups.get(name)!);
    expect(told.map(({ kind, field: on }) => [kind, on])).toEqual([
      ['email', field],
      ['name', field],
      ['offensive-language', field],
      ['link', field],
      ['shouting', 'answers/title'],
    ]);
    const short = await screenTexts({ language: 'de', texts: [{ field, text: 'Bank' }] }, textRecognisers);
    expect(short.noticed).toEqual([
      { kind: 'very-short', score: 1, why: 'few-words', recogniser: 'very-short', version: '1' },
    ]);
  });

  it('say what they notice and why in codes that have words', async () => {
    const texts = [
      'Reden Sie, Frau Beispiel, statt uns zu beschimpfen! Ihr seid alle korrupte Arschlöcher.',
      'WARUM TUT HIER NIEMAND ETWAS, ES REICHT! www.example.org',
      'Bank',
      ...corpus.map(({ text }) => text),
    ].map((text) => ({ language: 'de' as const, texts: [{ field, text }] }));
    const kinds = new Set<string>();
    const reasons = new Set<string>();
    for (const words of texts)
      for (const { kind, why } of (await screenTexts(words, textRecognisers)).noticed) {
        kinds.add(kind);
        reasons.add(why);
      }
    expect([...kinds].sort()).toEqual([...hintKinds].sort());
    expect([...reasons].filter((why) => !(hintReasons as readonly string[]).includes(why))).toEqual([]);
    expect(hintReasons.filter((why) => !reasons.has(why))).toEqual([]);
  });

  it('have names of their own', () => {
    expect(new Set(textRecognisers.map(({ name }) => name)).size).toBe(textRecognisers.length);
  });
});
