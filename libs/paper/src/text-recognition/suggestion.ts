import type { TextSuggestion } from '@gemeinsam/contracts';
import type { RecognisedText } from './text-recognition.js';

/**
 * Chosen on words typed and written into synthetic forms (seeds below 1000): handwriting stays below it, most clean print
 * comes above it. docs/paper-accuracy.md says how often, on other seeds.
 */
export const leastConfidence = 0.85;

/** What the end of a printed line or a speck of dirt is taken for, before and after what was typed. */
const rests = /^[\s"'`_|~‚„.,:;-]+|[\s"'`_|~-]+$/gu;

/** What was recognised in the parts of one field, or `null` where a person is better off without it. */
export function suggestionOf(parts: readonly RecognisedText[]): TextSuggestion | null {
  const text = parts
    .map((part) => part.text.replace(rests, ''))
    .join(' ')
    .trim();
  const confidence = Math.min(...parts.map((part) => part.confidence));
  if (text === '' || !(confidence >= leastConfidence)) return null;
  return { text, confidence: Math.round(confidence * 100) / 100 };
}
