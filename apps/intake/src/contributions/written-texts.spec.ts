import { testProcess } from '@gemeinsam/testing';
import { describe, expect, it } from '@jest/globals';
import { redactedWording, writtenTexts } from './written-texts.js';

const { form } = testProcess();
const title = 'Bank bei Frau Beispiel';
const wording = {
  title,
  answers: { title, idea: 'Frau Beispiel sagt das auch.', district: '16', invented: 'kept' },
  amendments: [{ version: 2, text: 'Nummer 14.' }],
};

describe('the published wording', () => {
  it('is of every text in words of its own, the title with its answer', () => {
    expect(writtenTexts(form, wording).map(({ field }) => field)).toEqual([
      'answers/title',
      'answers/idea',
      'amendments/2',
    ]);
    const black = redactedWording(
      form,
      wording,
      [
        { field: 'answers/title', start: 9, end: 22, reason: 'name-of-another' },
        { field: 'answers/idea', start: 0, end: 13, reason: 'name-of-another' },
        { field: 'amendments/2', start: 0, end: 9, reason: 'identifying-place' },
      ],
      'en',
    );
    const name = '[blacked out: name of another person]';
    expect(black).toEqual({
      title: `Bank bei ${name}`,
      answers: { ...wording.answers, title: `Bank bei ${name}`, idea: `${name} sagt das auch.` },
      amendments: [{ version: 2, text: '[blacked out: address or place].' }],
    });
  });
});
