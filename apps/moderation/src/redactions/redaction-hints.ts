import type { Redaction, RedactionHint, RedactionReason, WrittenText } from '@gemeinsam/contracts';
import { findPersonalData } from '../screening/personal-data/find-personal-data.js';
import type { Kind } from '../screening/personal-data/hit.js';

const reasonFor: Record<Kind, RedactionReason> = {
  email: 'contact-data',
  phone: 'contact-data',
  'social-handle': 'contact-data',
  'profile-address': 'contact-data',
  name: 'name-of-another',
  address: 'identifying-place',
  iban: 'other-personal-data',
  'social-security-number': 'other-personal-data',
  'vat-number': 'other-personal-data',
  'company-register-number': 'other-personal-data',
  'number-plate': 'other-personal-data',
  'date-of-birth': 'other-personal-data',
  'identity-document': 'other-personal-data',
  'payment-card': 'other-personal-data',
  health: 'other-personal-data',
};

const covers = (one: Redaction, { field, start, end }: Omit<Redaction, 'reason'>): boolean =>
  one.field === field && one.start <= start && end <= one.end;

/** What may have to be blacked out and is not marked yet: what the screening sees, and what is marked elsewhere. */
export function redactionHints(texts: readonly WrittenText[], marked: readonly Redaction[]): RedactionHint[] {
  const seen = texts.flatMap(({ field, text }) =>
    findPersonalData(text).map(({ kind, start, end, recogniser, version, score }) => ({
      field,
      start,
      end,
      reason: reasonFor[kind],
      recogniser,
      version,
      score,
    })),
  );
  const again = marked.flatMap((one) => repeated(texts, one));
  return [...again, ...seen].filter(
    (hint, index, all) =>
      !marked.some((one) => covers(one, hint)) && !all.slice(0, index).some((before) => covers(before, hint)),
  );
}

/** Where the words of a passage stand once more. */
function repeated(texts: readonly WrittenText[], one: Redaction): RedactionHint[] {
  const words = texts.find(({ field }) => field === one.field)?.text.slice(one.start, one.end) ?? '';
  return texts.flatMap(({ field, text }) => {
    const found: RedactionHint[] = [];
    for (let at = text.indexOf(words); words !== '' && at >= 0; at = text.indexOf(words, at + words.length))
      found.push({
        field,
        start: at,
        end: at + words.length,
        reason: one.reason,
        recogniser: 'same-words',
        version: 1,
        score: 1,
      });
    return found;
  });
}
