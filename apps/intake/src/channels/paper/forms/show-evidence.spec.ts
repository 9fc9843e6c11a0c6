import { describe, expect, it } from '@jest/globals';
import { aField, aPicture, aReading, aText, anEntry } from '../fields/form-field.fixture.js';
import { evidenceOf } from './show-evidence.service.js';

describe('evidence of a field', () => {
  it('is what the machine read where nobody entered anything', () => {
    expect(evidenceOf(aField(aReading()))).toEqual({
      cropKey: aPicture,
      source: 'machine',
      confidence: 0.95,
      entries: 0,
    });
  });

  it('says what the machine saw where persons settled on something else', () => {
    const at = new Date('2026-11-03T09:00:00Z');
    expect(evidenceOf(aField(aReading(), [anEntry('correction', '4', { at })]))).toMatchObject({
      source: 'person',
      machine: '3',
      entries: 1,
      enteredAt: '2026-11-03T09:00:00.000Z',
    });
    expect(evidenceOf(aField(aReading(), [anEntry('sample', '3')]))).not.toHaveProperty('machine');
  });

  it('has no confidence for handwriting, and says when it cannot be read', () => {
    const unreadable = { unreadable: true };
    const field = aField(aText(), [
      anEntry('first', undefined, unreadable),
      anEntry('second', undefined, unreadable),
    ]);
    const evidence = evidenceOf(field);
    expect(evidence).toMatchObject({ source: 'person', entries: 2, unreadable: true });
    expect(evidence).not.toHaveProperty('confidence');
  });

  it('is none where there is no picture', () => {
    expect(evidenceOf(aField(aText({ crops: [], picture: '' })))).toBeUndefined();
  });
});
