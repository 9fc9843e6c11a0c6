import type { Kind } from '../hit.js';
import { contacts } from './contacts.js';
import { later } from './later.js';
import { numbers } from './numbers.js';
import { ordinary } from './ordinary.js';
import { people } from './people.js';
import { places } from './places.js';

export interface Span {
  kind: Kind;
  start: number;
  end: number;
}

/** A sentence and the personal data in it. */
export interface Sample {
  text: string;
  spans: Span[];
}

/**
 * Sentences as people of Vienna write them, invented like everybody and every number in them. What shall be found is marked
 * where it stands: `⟦kind|text⟧`. A sentence without a mark looks like personal data and is none.
 */
export const corpus: readonly Sample[] = [numbers, contacts, places, people, ordinary, later]
  .flat()
  .map(sampleOf);

export function sampleOf(marked: string): Sample {
  const spans: Span[] = [];
  let text = '';
  let from = 0;
  for (const { index, 0: mark, 1: kind, 2: words = '' } of marked.matchAll(/⟦([a-z-]+)\|([^⟧]*)⟧/g)) {
    text += marked.slice(from, index);
    spans.push({ kind: kind as Kind, start: text.length, end: text.length + words.length });
    text += words;
    from = index + mark.length;
  }
  return { text: text + marked.slice(from), spans };
}
