import {
  type Contact,
  contactsOf,
  defaultAppealDays,
  type ContributorContact,
  decisionsOf,
  type DecisionWords,
  formatReferenceNumber,
  type IssuedAccessCode,
  issueAccessCodes,
  getProcess,
  type Language,
  languages,
  locales,
  type LocalizedText,
  officeZone,
  publicPaths,
  redactionReasonWords,
  serviceActor,
  textIn,
} from '@gemeinsam/contracts';
import { LOGGER, Refusal, RequestClient, type SweepOptions } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NotificationSettings } from '../notification.settings.js';
import { composeMessage, type OccasionData } from '../templates/compose-message.js';
import type { MessageText, ReceivedData } from '../templates/message-text.js';
import { isReceipt, type Message } from './message.js';

/** A message with whom it goes to and its words, as of now; never stored. */
export interface ReadyMessage {
  readonly message: Message;
  readonly contact: Contact;
  readonly phone?: string;
  readonly channel: ContributorContact['channel'];
  readonly reference: string;
  /** Contributions that named the same mailbox on the web within a day before. */
  readonly earlierToMailbox: number;
  readonly text: MessageText;
}
export interface Contents {
  readonly ready: ReadonlyMap<string, ReadyMessage>;
  /** Intake knows the person no more: they were erased. */
  readonly gone: readonly Message[];
  /** The words of the decision cannot be had now; later they can. */
  readonly notYet: readonly Message[];
}

type ProcessWords = {
  phone: string;
  phoneHours: LocalizedText;
  postalAddress: string[];
  appealDays: number;
};
const dates = Object.fromEntries(
  languages.map((language) => [
    language,
    new Intl.DateTimeFormat(locales[language], {
      dateStyle: 'long',
      timeZone: officeZone,
    }),
  ]),
) as Record<Language, Intl.DateTimeFormat>;
const keepProcessMs = 60_000;

/** Asks the owners, by id and in batches, for what a message says and whom it goes to. */
@Injectable()
export class MessageContent {
  private readonly processes = new Map<string, { until: number; words: ProcessWords }>();
  private readonly by = { actor: serviceActor('notification'), timeoutMs: 10_000 };

  constructor(
    private readonly client: RequestClient,
    private readonly settings: NotificationSettings,
    @Inject(LOGGER) private readonly logger: SweepOptions['logger'],
  ) {}

  /** At most 200 messages. Throws a Refusal of kind `unavailable` when intake cannot be asked. */
  async of(messages: readonly Message[]): Promise<Contents> {
    const people = await this.people(messages);
    const there = messages.filter((message) => people.has(message.contributionId));
    const decided = there.filter(({ occasion }) => !isReceipt(occasion) && occasion !== 'access-code');
    const decisions = await this.decisions(decided);
    const codes = await this.codes(there);
    const ready = new Map<string, ReadyMessage>();
    const gone: Message[] = [];
    const notYet: Message[] = [];
    for (const message of messages) {
      const person = people.get(message.contributionId);
      if (!person) {
        gone.push(message);
        continue;
      }
      const text = await this.textOf(message, person, {
        decision: decisions.get(message.causeId),
        issued: codes.get(message.id),
      });
      if (!text) {
        notYet.push(message);
        continue;
      }
      const { contact, phone, channel, reference, earlierToMailbox = 0 } = person;
      ready.set(message.id, {
        message,
        contact,
        ...(phone ? { phone } : {}),
        channel,
        reference,
        earlierToMailbox,
        text,
      });
    }
    return { ready, gone, notYet };
  }

  /** One message that cannot be composed must not hold up the others; it waits and shows in the ledger. */
  private async textOf(
    message: Message,
    person: ContributorContact,
    { decision, issued }: { decision?: DecisionWords; issued?: IssuedAccessCode },
  ): Promise<MessageText | undefined> {
    try {
      // A code that was asked for and cannot be had now is sent when it can.
      if (message.occasion === 'access-code' && codePurposeOf(message) && !issued) return undefined;
      const process = await this.process(person.process);
      const common = { ...this.common(person, process), ...(issued && this.access(message, person, issued)) };
      const about = occasionData(message, common, decision, person, process);
      return about && composeMessage(about, person.language, person.contact.easyLanguage ?? false);
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'unavailable') throw error;
      this.logger.error({ err: error, messageId: message.id }, 'a message could not be composed');
      return undefined;
    }
  }

  private async people(messages: readonly Message[]): Promise<Map<string, ContributorContact>> {
    const contributionIds = [...new Set(messages.map((message) => message.contributionId))];
    if (contributionIds.length === 0) return new Map();
    const found = await this.client.ask(contactsOf, { contributionIds }, this.by);
    return new Map(found.map((person) => [person.contributionId, person]));
  }

  private async decisions(messages: readonly Message[]): Promise<Map<string, DecisionWords>> {
    const contributionIds = [...new Set(messages.map((message) => message.contributionId))];
    if (contributionIds.length === 0) return new Map();
    try {
      const found = await this.client.ask(decisionsOf, { contributionIds }, this.by);
      return new Map(found.map((decision) => [decision.decisionId, decision]));
    } catch (error) {
      // Receipts go out although moderation is away.
      if (error instanceof Refusal && error.kind === 'unavailable') return new Map();
      throw error;
    }
  }

  /** Codes for those messages that only their author reads. A code is told here alone; when a message is sent again it has another. */
  private async codes(messages: readonly Message[]): Promise<Map<string, IssuedAccessCode>> {
    const codes = messages.flatMap((message) => {
      const purpose = codePurposeOf(message);
      const { id: messageId, contributionId } = message;
      return purpose ? [{ messageId, contributionId, purpose }] : [];
    });
    if (codes.length === 0) return new Map();
    try {
      const issued = await this.client.ask(issueAccessCodes, { codes }, this.by);
      return new Map(issued.map((code) => [code.messageId, code]));
    } catch (error) {
      // Answers go out although an intake of the version before knows no codes.
      if (error instanceof Refusal && error.kind === 'unavailable') return new Map();
      throw error;
    }
  }

  private access(
    { way }: Message,
    { reference, language }: ContributorContact,
    { code, link, until }: IssuedAccessCode,
  ): Pick<ReceivedData, 'access'> {
    const isLink = way === 'email';
    const path = isLink ? publicPaths.accessLink(reference, link) : publicPaths.status(reference);
    return {
      access: {
        code,
        url: `${this.settings.values.publicUrl}${path}`,
        isLink,
        until: dates[language].format(new Date(until)),
      },
    };
  }

  private common(person: ContributorContact, process: ProcessWords): ReceivedData {
    const { language, contact } = person;
    const { publicUrl, officeName } = this.settings.values;
    return {
      ...(contact.name ? { name: contact.name } : {}),
      reference: formatReferenceNumber(person.reference),
      title: person.title,
      process: person.processTitle[language],
      receivedOn: dates[language].format(new Date(person.receivedAt)),
      decisionDueOn: dates[language].format(new Date(person.decisionDueAt)),
      statusUrl: `${publicUrl}${publicPaths.status(person.reference)}`,
      office: officeName,
      phone: process.phone,
      phoneHours: textIn(process.phoneHours, language, contact.easyLanguage),
      postalAddress: process.postalAddress.join(', '),
    };
  }

  private async process(slug: string): Promise<ProcessWords> {
    const kept = this.processes.get(slug);
    if (kept && kept.until > Date.now()) return kept.words;
    const { phone, phoneHours, postalAddress, appealDays } = await this.client.ask(
      getProcess,
      { slug },
      this.by,
    );
    const words = { phone, phoneHours, postalAddress, appealDays: appealDays ?? defaultAppealDays };
    this.processes.set(slug, { until: Date.now() + keepProcessMs, words });
    return words;
  }
}

/** Which code goes along: in every letter, in an e-mail with a question or a decline, and where it was asked for. */
function codePurposeOf({ way, occasion }: Message): 'email-asked' | 'email-along' | 'letter' | undefined {
  if (way === 'letter') return 'letter';
  if (way !== 'email') return undefined;
  if (occasion === 'access-code') return 'email-asked';
  return occasion === 'question' || occasion === 'declined' ? 'email-along' : undefined;
}

function occasionData(
  message: Message,
  common: ReceivedData,
  decision: DecisionWords | undefined,
  person: ContributorContact,
  { appealDays }: Pick<ProcessWords, 'appealDays'>,
): OccasionData | undefined {
  const { occasion } = message;
  if (occasion === 'access-code') return { occasion, data: common };
  if (occasion === 'received' || occasion === 'appeal-received') return { occasion, data: common };
  if (!decision) return undefined;
  if (occasion === 'question') return { occasion, data: { ...common, question: decision.message } };
  if (occasion === 'published') return { occasion, data: common };
  const inWords = (text: LocalizedText): string => textIn(text, person.language, person.contact.easyLanguage);
  const why = (decision.redactionReasons ?? []).map((reason) => inWords(redactionReasonWords[reason]));
  // Intake may not have blacked it out yet.
  const blackedOut = { ...common, title: '', why };
  if (occasion === 'published-redacted') return { occasion, data: blackedOut };
  const reasons = decision.reasons.map((reason) => ({
    text: inWords(reason.text),
    explanation: inWords(reason.explanation),
  }));
  const lastDay = Date.parse(decision.decidedAt) + appealDays * 86_400_000;
  const said = {
    reasons,
    grounds: decision.grounds ?? [],
    message: decision.message,
    appealUntil: dates[person.language].format(new Date(lastDay)),
  };
  if (occasion === 'declined') return { occasion, data: { ...common, ...said } };
  const { outcome } = decision;
  const about = outcome === 'published-redacted' ? blackedOut : { ...common, why: [] };
  return { occasion, data: { ...about, ...said, upheld: outcome === 'declined' } };
}
