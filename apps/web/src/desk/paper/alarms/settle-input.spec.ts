import { describe, expect, it } from '@jest/globals';
import { alarmsTexts } from './alarms.texts.js';
import { settleForm, settleInput } from './settle-input.js';

const id = '019ab000-0000-7000-8000-0000000000a1';
const read = (body: Record<string, unknown>) =>
  settleInput(id, settleForm.parse(body), alarmsTexts('de'), 'de');

describe('what is posted to settle an alarm', () => {
  it('is a reason, the first of several, without blanks around it', () => {
    expect(read({ way: 'discard', reason: ['  Leeres Blatt ', 'x'] })).toMatchObject({
      input: { id, way: 'discard', reason: 'Leeres Blatt' },
    });
    expect(read({ way: 'discard', reason: ' a ' })).toMatchObject({ faults: [{ field: 'reason' }] });
  });

  it('is no reason that is longer than what is kept; it is kept whole and the limit is said', () => {
    const long = `Zehn Bänke ${'x'.repeat(490)}`;
    expect(read({ way: 'discard', reason: long.slice(0, 500) })).toMatchObject({ input: { way: 'discard' } });
    expect(read({ way: 'discard', reason: long })).toMatchObject({
      faults: [{ field: 'reason', message: 'Das sind 501 Zeichen. Bitte kürzen Sie auf höchstens 500.' }],
      kept: { reason: long },
    });
  });

  it('is a number and a page, both told when both are missing', () => {
    expect(read({ way: 'assign', serial: ' 0412-7385 ', page: '2' })).toMatchObject({
      input: { serial: '0412-7385', page: 2 },
    });
    expect(read({ way: 'assign', serial: '', page: '0' })).toMatchObject({
      faults: [{ field: 'serial' }, { field: 'page' }],
      kept: { page: '0' },
    });
    expect(read({ way: 'assign', serial: '0412-7385', page: '1.5' })).toMatchObject({
      faults: [{ field: 'page' }],
    });
  });

  it('is no way that a page does not offer', () => {
    expect(read({ way: 'found' })).toBeUndefined();
    expect(read({})).toBeUndefined();
  });
});
