import { type Contact, formatReferenceNumber, type Language } from '@gemeinsam/contracts';
import type { MessageText } from '../../templates/message-text.js';

/** A letter as it is printed. */
export interface Letter {
  readonly messageId: string;
  readonly reference: string;
  readonly date: string;
  /** Up to six lines, as they show in the window. */
  readonly address: readonly string[];
  readonly text: MessageText;
}

const unnamed: Record<Language, string> = { de: 'An die Absenderin / den Absender', en: 'To the sender' };

/** The letter to a person, or `undefined` when they left no address. No name is needed: the number stands in its place. */
export function letterTo(
  contact: Contact,
  text: MessageText,
  about: { messageId: string; reference: string; date: string },
): Letter | undefined {
  if (!contact.address) return undefined;
  const { street, postcode, city } = contact.address;
  const reference = formatReferenceNumber(about.reference);
  const name = contact.name ?? `${unnamed[text.language]} (${reference})`;
  return {
    ...about,
    reference,
    address: [name, street, `${postcode} ${city}`].map((line) => line.replace(/\s+/g, ' ').trim()),
    text,
  };
}
