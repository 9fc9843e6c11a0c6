import { describe, expect, it } from '@jest/globals';
import { testProcess } from '@gemeinsam/testing/test-process';
import { checkDefinition } from './definition-check.js';
import { germanProblem } from './definition-words.js';

function told(text: string): string[] {
  const checked = checkDefinition(text);
  return checked.ok ? [] : checked.problems.map((problem) => `${problem.pointer}: ${germanProblem(problem)}`);
}

describe('what is wrong with a definition, in German', () => {
  it.each([
    ['{', ': Das ist kein gültiges JSON. Es stimmt nicht ab dem Zeichen 2.'],
    ['', ': Das ist kein gültiges JSON. Es bricht vor dem Ende ab.'],
    ['[1,}', ': Das ist kein gültiges JSON. Das Zeichen } steht, wo es nicht stehen kann.'],
    ['[]', ': Das muss ein Objekt in geschweiften Klammern sein.'],
  ])('%s', (text, words) => expect(told(text)).toEqual([words]));

  it('names what is missing, unknown and out of range, and says of the rest that it is English', () => {
    const { slug: _, ...process } = testProcess();
    expect(told(JSON.stringify({ ...process, decisionDays: 0, extra: 1, closesAt: 'bald' })).sort()).toEqual([
      expect.stringMatching(/^\/closesAt: auf Englisch: must be a date/),
      '/decisionDays: Mindestens 1.',
      '/extra: Dieses Feld gibt es hier nicht.',
      '/slug: Das fehlt.',
    ]);
  });
});
