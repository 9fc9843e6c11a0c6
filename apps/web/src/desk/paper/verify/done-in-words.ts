import { formatReferenceNumber, parseReferenceNumber, type Language } from '@gemeinsam/contracts';
import { verifyTexts } from './verify.texts.js';

/** What has just been done, in words; a reference number says that a sheet was sent. */
export function doneInWords(done: unknown, language: Language): string | undefined {
  const texts = verifyTexts(language);
  if (done === 'saved') return texts.saved;
  if (done === 'discarded') return texts.discarded;
  const parsed = typeof done === 'string' ? parseReferenceNumber(done) : undefined;
  return parsed?.ok ? texts.submitted(formatReferenceNumber(parsed.reference)) : undefined;
}
