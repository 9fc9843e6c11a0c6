import { describe, expect, it } from '@jest/globals';
import { masked } from './report-log.store.js';

describe('a party of a call in the log', () => {
  it.each([
    ['436601234567', '•••567'],
    ['+43 664 123 45 678', '•••678'],
    ['+43 1 505 00 10', '•••010'],
    ['(0664) 12-34-56', '•••456'],
    ['٠٦٦٤١٢٣٤٥٦٧', '•••٥٦٧'],
    ['０６６４１２３', '•••１２３'],
    ['sip:+4366412345678@pbx.example.org', '•••678'],
    ['Max Muster <+4366412345678>', '•••678'],
    ['sip:bob@x.org', '•••'],
    ['SIPS:bob@x.org', '•••'],
    ['bob@x.org', '•••'],
  ])('%s is masked', (party, shown) => {
    expect(masked(party)).toBe(shown);
  });

  it.each(['anonymous', 'beteiligung', 'Warteschlange 2', '101'])('%s is none of a person', (party) => {
    expect(masked(party)).toBe(party);
  });
});
