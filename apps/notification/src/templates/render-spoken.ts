import type { Language } from '@gemeinsam/contracts';
import type { Block, MessageText } from './message-text.js';

const frame = {
  de: {
    opening: (office: string, name?: string) =>
      `Guten Tag, hier ist das Team von „${office}“.${name ? ` Spreche ich mit ${name}?` : ''}`,
    why: 'Ich rufe an, weil Sie sich eine Antwort am Telefon gewünscht haben.',
    ending: 'Haben Sie dazu noch Fragen? Danke, dass Sie sich beteiligen. Auf Wiederhören.',
  },
  en: {
    opening: (office: string, name?: string) =>
      `Hello, this is the team of “${office}”.${name ? ` Am I speaking with ${name}?` : ''}`,
    why: 'I am calling because you asked for an answer by phone.',
    ending: 'Do you have any questions about this? Thank you for taking part. Goodbye.',
  },
} as const satisfies Record<Language, unknown>;

const sentence = (words: string): string => {
  const trimmed = words.trim();
  const begun = trimmed.charAt(0).toLocaleUpperCase() + trimmed.slice(1);
  return /[.!?:]$/.test(begun) ? begun : `${begun}.`;
};

/** `472-913-086-5` as it is said: the groups with pauses between them. */
const sayReference = (value: string): string =>
  /^\d{3}-\d{3}-\d{3}-\d$/.test(value) ? value.replaceAll('-', ', ') : value;

function spokenBlock(block: Block): string | undefined {
  switch (block.kind) {
    case 'text':
      return sentence(block.text);
    case 'facts':
      return block.facts.map((fact) => sentence(`${fact.label}: ${sayReference(fact.value)}`)).join('\n');
    case 'quote':
      return `${sentence(`${block.label}:`)}\n${sentence(block.text)}`;
    case 'list':
      return block.items.map(sentence).join('\n');
    case 'link':
      return undefined;
  }
}

/** The words of a message to read aloud on the phone; addresses of web pages are left out. */
export function renderSpoken(message: MessageText, name?: string): string {
  const { opening, why, ending } = frame[message.language];
  return [`${opening(message.sender, name)} ${why}`, ...message.blocks.map(spokenBlock), ending]
    .filter((part) => part !== undefined)
    .join('\n\n');
}
