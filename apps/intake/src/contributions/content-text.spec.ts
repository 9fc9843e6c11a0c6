import { describe, expect, it } from '@jest/globals';
import { richForm } from '@gemeinsam/testing/rich-form';
import { contentText } from './content-text.js';

const text = (title: string, idea: string, more: object = {}) =>
  contentText(richForm, { title, idea, ...more });

describe('the text that is hashed', () => {
  it('is equal for texts that differ in case, blanks and punctuation only', () => {
    expect(text('Mehr Bänke!', 'Bitte  im Park.')).toBe(text('mehr bänke', 'bitte im\nPark'));
  });
  it('differs when the words differ, or stand in another question', () => {
    expect(text('Mehr Bänke', 'im Park')).not.toBe(text('Mehr Banken', 'im Park'));
    expect(text('Mehr Bänke', 'im Park')).not.toBe(text('Mehr', 'Bänke im Park'));
  });
  it('leaves out what is no text by the person', () => {
    expect(text('a', 'b', { district: '01', topic: 'green', place: 'Musterplatz' })).toBe(text('a', 'b'));
  });
  it('takes the amendments in', () => {
    expect(contentText(richForm, { title: 'a', idea: 'b' }, ['Beim Brunnen.'])).toBe('a\nb\nbeim brunnen');
  });
});
