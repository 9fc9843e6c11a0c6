import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { choice, typedId, typedText } from './form-schema.js';

const form = z.object({
  size: choice(['a4', 'a3'], 'a4'),
  language: choice(['de', 'en'], undefined),
  draft: typedId(),
  words: typedText(),
});
const id = '019ab000-0000-7000-8000-0000000000a1';

describe('the fields of a form', () => {
  it('are the first of what was typed and one of what can be chosen', () => {
    const posted = { size: ['a3', 'a4'], language: 'en', draft: id, words: 'a\r\nb' };
    expect(form.parse(posted)).toEqual({ size: 'a3', language: 'en', draft: id, words: 'a\nb' });
  });

  it('are the usual where nothing is typed, or what nobody can choose', () => {
    const usual = { size: 'a4', language: undefined, draft: undefined, words: '' };
    expect(form.parse({})).toEqual(usual);
    expect(form.parse({ size: 'constructor', language: 'fr', draft: '../x' })).toEqual(usual);
  });
});
