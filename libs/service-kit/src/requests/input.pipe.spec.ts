import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Refusal } from '../refusal.js';
import { InputPipe } from './input.pipe.js';

const input = z.strictObject({
  name: z.string().min(1),
  fields: z.record(z.string(), z.string()).optional(),
});
const pipe = new InputPipe({ service: 'intake', input });

describe('the input of a request', () => {
  it('is made storable, keys too, before it is checked', () => {
    expect(pipe.transform({ name: 'a\u0000b', fields: { 'c\u0000': '\ud800' } })).toEqual({
      name: 'ab',
      fields: { c: '\ufffd' },
    });
  });

  it('that then holds nothing is refused by its field', () => {
    const refused = (): unknown => pipe.transform({ name: '\u0000' });
    expect(refused).toThrow(Refusal);
    expect(refused).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({
          fields: [expect.objectContaining({ pointer: '/name', code: 'required' })],
        }),
      }),
    );
  });
});
