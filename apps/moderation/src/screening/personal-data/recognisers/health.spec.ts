import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { health } from './health.js';

describe('health of who writes', () => {
  it.each([
    'Ich habe ⟦Diabetes⟧.',
    'mein Sohn hat seit zwei Jahren ⟦Epilepsie⟧',
    'MEINE MUTTER LEIDET AN ⟦DEMENZ⟧',
    'wegen meiner ⟦Depression⟧',
    'my daughter has ⟦asthma⟧',
    'ich bin ⟦schwanger⟧',
  ])('is in %s', (marked) => expect(markedBy(health, withoutMarks(marked))).toBe(marked));

  it.each([
    'Feinstaub verursacht Asthma',
    'Menschen mit Demenz',
    'Ich gehe. Er hat Krebs gegessen',
    'Diabetes-Vorsorge',
    'ich habe Angst',
    'Krebs',
  ])('is not in %s', (text) => expect(markedBy(health, text)).toBe(text));
});
