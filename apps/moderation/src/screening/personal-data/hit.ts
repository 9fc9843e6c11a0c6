/** What kind of personal data a part of a text is. */
export const kinds = [
  'email',
  'phone',
  'iban',
  'social-security-number',
  'vat-number',
  'company-register-number',
  'number-plate',
  'address',
  'name',
  'date-of-birth',
  'identity-document',
  'payment-card',
  'social-handle',
  'profile-address',
  'health',
] as const;
export type Kind = (typeof kinds)[number];

/** The kinds whose numbers carry a check digit: these are right or they are none. */
export const checkDigitKinds: readonly Kind[] = [
  'iban',
  'social-security-number',
  'vat-number',
  'company-register-number',
  'payment-card',
];

/** Part of a text that looks like personal data. A hint for a person; nothing follows from it by itself. */
export interface Hit {
  recogniser: string;
  version: number;
  /** Offsets in UTF-16 units of the text as it was given, the end exclusive: `text.slice(start, end)`. */
  start: number;
  end: number;
  kind: Kind;
  /** How sure the rule is, above 0 and at most 1. For comparing hits; no probability was measured. */
  score: number;
  /** The rule that was met, as a code. Pages have words for it. */
  why: string;
}

/** What a rule finds; the recogniser's name, version and kind are added by who runs it. */
export type Find = Pick<Hit, 'start' | 'end' | 'score' | 'why'>;
