import { describe, expect, it } from '@jest/globals';
import { messagesTexts } from './messages.texts.js';

describe('the words of the ledger', () => {
  it('say each reason in both languages, and never as a code', () => {
    const german = messagesTexts('de').reasons;
    const english = messagesTexts('en').reasons;
    expect(Object.keys(german)).toContain('no-answer-wanted');
    expect(Object.keys(english)).toEqual(Object.keys(german));
    const asCodes = [german, english].flatMap((reasons) =>
      Object.values(reasons).filter((words) => words in german),
    );
    expect(asCodes.filter((words) => words.includes('-'))).toEqual([]);
  });
});
