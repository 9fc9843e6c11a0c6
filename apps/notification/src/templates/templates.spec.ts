import { languages, messageOccasionSchema, type Language, type MessageOccasion } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { easyFaults } from '@gemeinsam/testing/easy-language';
import { composeMessage, type OccasionData, templates } from './compose-message.js';
import type { AppealDecidedData, MessageText, RedactedData } from './message-text.js';
import { renderHtml, renderPlain } from './render-mail.js';
import { renderSpoken } from './render-spoken.js';

const common: AppealDecidedData & RedactedData & { question: string } = {
  name: 'Mara Muster',
  reference: '472-913-086-5',
  title: 'Mehr Bäume',
  process: 'Ideen fürs Grätzl',
  receivedOn: '22. November 2026',
  decisionDueOn: '6. Dezember 2026',
  statusUrl: 'https://mitwirkung.example.org/status/4729130865',
  office: 'Büro für Mitwirkung',
  phone: '+43 1 505 00 00',
  phoneHours: 'Mo–Fr 9–17',
  postalAddress: 'Musterplatz 1, 1010 Wien',
  question: 'Welche Gasse meinen Sie?',
  reasons: [{ text: 'Andere Stelle', explanation: 'Das Land ist zuständig.' }],
  message: 'Wir haben es weitergegeben.',
  why: ['Name einer anderen Person'],
  upheld: true,
  grounds: ['incompatible-content'],
  appealUntil: '1. Juni 2027',
};
const about = (occasion: MessageOccasion, data = common): OccasionData => ({ occasion, data });
const own: Record<MessageOccasion, string[]> = {
  received: [common.decisionDueOn],
  question: [common.question],
  published: [],
  'published-redacted': [common.why[0]!, common.postalAddress],
  declined: ['Das Land ist zuständig.', common.message, common.postalAddress, common.appealUntil],
  'access-code': [],
  'appeal-received': [common.decisionDueOn],
  'appeal-decided': ['Das Land ist zuständig.', common.message],
};
const access = {
  code: 'ACDE-FGHJ',
  url: 'https://mitwirkung.example.org/mein-beitrag/4729130865/link/x',
  isLink: true,
  until: '1. Dezember 2026',
};
const all = messageOccasionSchema.options.flatMap((occasion) =>
  languages.flatMap((language) => [false, true].map((easy) => ({ occasion, language, easy }))),
);
const overturned = { ...common, reasons: [], why: [], upheld: false };
const partly = { ...common, reasons: [], upheld: false };

describe.each([
  ...all.map((one) => ({ ...one, data: common, says: own[one.occasion] })),
  ...all
    .filter(({ occasion }) => occasion === 'appeal-decided')
    .flatMap((one) => [
      { ...one, data: overturned, says: [common.message] },
      { ...one, data: partly, says: [common.message, common.why[0]!] },
    ]),
])(
  '$occasion in $language, easy: $easy, upheld: $data.upheld',
  ({ occasion, language, easy, data, says }) => {
    const message = composeMessage(about(occasion, data), language, easy);
    const plain = renderPlain(message);
    const html = renderHtml(message);
    const spoken = renderSpoken(message, common.name);

    it('says who, which contribution, what next, where to look and whom to call', () => {
      const always = [
        common.name!,
        common.reference,
        common.title,
        common.statusUrl,
        common.phone,
        common.office,
      ];
      for (const words of [plain, html])
        for (const piece of [...always, ...says]) expect(words).toContain(piece);
      expect(message.template).toBe(
        `${occasion}.${language}${easy ? '-easy' : ''}@${templates[occasion][language].version}`,
      );
    });

    it('has no missing piece', () => {
      for (const words of [plain, html, spoken, message.subject])
        expect(words).not.toMatch(/undefined|null|\[object|NaN|\{\{/);
      const bare = renderPlain(
        composeMessage(about(occasion, { ...data, name: undefined, title: '', message: '' }), language, easy),
      );
      expect(bare).not.toMatch(/undefined|^(Ihr|Your|Dazu|Das möchten|Our words|We want)[^:]*: *$/m);
    });

    it('has the code of the author where it goes along', () => {
      const withCode = composeMessage(about(occasion, { ...data, access }), language, easy);
      for (const words of [renderPlain(withCode), renderHtml(withCode)])
        for (const piece of [access.code, access.url, access.until]) expect(words).toContain(piece);
      expect(withCode.template).toBe(`${message.template}+code`);
      for (const words of [plain, html]) expect(words).not.toContain(access.code);
    });

    it('can be read aloud', () => {
      expect(spoken).toContain('472, 913, 086, 5');
      expect(spoken).not.toContain('http');
    });

    if (easy)
      it('keeps the rules of easy language', () => {
        // An address is written as addresses are.
        const short = { ...data, postalAddress: 'Musterplatz 1', access };
        const { subject, blocks } = composeMessage(about(occasion, short), language, true);
        const said = [subject, ...blocks.flatMap(wordsOf)];
        expect(said.flatMap((words) => easyFaults(words, language))).toEqual([]);
      });
    else
      it('keeps sentences readable', () =>
        expect(
          longest(composeMessage(about(occasion, { ...data, access }), language, easy)),
        ).toBeLessThanOrEqual(20));
  },
);

function wordsOf(block: MessageText['blocks'][number]): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'link':
      return [block.text];
    case 'list':
      return block.items;
    case 'quote':
      return [block.label];
    case 'facts':
      return block.facts.map(({ label }) => label);
  }
}

function longest(message: MessageText): number {
  const sentences = message.blocks.flatMap((block) => {
    if (block.kind === 'text' || block.kind === 'link') return block.text.split(/(?<=[.!?:]) /);
    return block.kind === 'list' ? block.items : [];
  });
  return Math.max(...sentences.map((sentence) => sentence.split(/\s+/).length));
}

it('never lets words become markup or headers', () => {
  const nasty = {
    ...common,
    name: 'Eve\r\nBcc: x@example.org',
    title: '<img src=x onerror=alert(1)>',
    question: '"><script>alert(1)</script>',
    message: '</blockquote>&',
  };
  for (const { occasion, language, easy } of all) {
    const message = composeMessage(about(occasion, nasty), language as Language, easy);
    const html = renderHtml(message);
    expect(html).not.toMatch(/<img|<script|<\/blockquote>&</);
    expect(message.subject + message.greeting).not.toMatch(/[\r\n]/);
  }
});
