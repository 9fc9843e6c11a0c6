import { foldedText } from './folded-text.js';
import type { Hit } from './hit.js';
import { hitsInFolded } from './recogniser.js';
import { recognisers } from './recognisers.js';
import { surestHits } from './surest-hits.js';

/**
 * Parts of a text that look like personal data, in the order of the text and without overlaps. Takes any text, the empty one
 * too, and never throws; the work grows with its length alone. A text without hits may hold personal data all the same: what
 * the rules do not see is in docs/screening.md.
 */
export function findPersonalData(text: string): Hit[] {
  const folded = foldedText(text);
  return surestHits(
    recognisers.flatMap((recogniser) => hitsInFolded(recogniser, folded)),
    text.length,
  );
}
