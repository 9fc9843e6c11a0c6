import {
  channelSchema,
  type Contact,
  type FoundForCaller,
  languages,
  type lookUpForCaller,
  parseReferenceNumber,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { jsonOf, queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { ContributionEntity } from '../../../contributions/contribution.entity.js';
import { contributionStates, isGone, isUndecided } from '../../../contributions/contribution.states.js';
import { PublicStatuses } from '../../../contributions/public-status.read-model.js';
import { e164Of } from '../../../contributions/phone-number.js';
import { SimilarContributions } from '../../../contributions/similar/similar-contributions.read-model.js';
import { digitsIn, slipsOf } from './said-number.js';
import { saidWords } from './said-words.js';

const foundRow = z.object({
  reference: z.string(),
  title: z.string(),
  channel: channelSchema,
  supports: z.string().nullable(),
  contact: jsonOf<Contact | null>(),
});
type Row = z.output<typeof foundRow>;
type Answer = RequestOutput<typeof lookUpForCaller>;
type Found = Pick<Answer, 'found' | 'more'>;
type Reason = Pick<FoundForCaller, 'by' | 'match'>;
/** More than a person has at hand in a call. */
const latest = 10;
/** One more than is shown tells whether there are others. */
const asked = latest + 1;

/** What a caller may be told and what they may do, by what they say of themselves. */
@Injectable()
export class LookUps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statuses: PublicStatuses,
    private readonly similar: SimilarContributions,
  ) {}

  async find(said: string): Promise<Answer> {
    const digits = digitsIn(said);
    const number = parseReferenceNumber(digits);
    if (number.ok) {
      const rows = await this.rows('c.reference = $1', [number.reference]);
      if (rows.length > 0) return { ...(await this.views(rows, () => ({ by: 'number' }))), near: [] };
    }
    // A phone number may have ten digits as well.
    const byPhone = await this.byPhone(said);
    if (byPhone.found.length > 0) return { ...byPhone, near: [] };
    if (number.ok) {
      const onCard = await this.statuses.isOnCard(number.reference);
      return { found: [], near: [], why: onCard ? 'card-not-arrived' : 'unknown-number' };
    }
    if (number.reason === 'not-ten-digits') return this.byWords(said);
    return { found: [], near: await this.known(slipsOf(digits)), why: 'check-digit' };
  }

  private async known(references: readonly string[]): Promise<string[]> {
    const rows = await this.dataSource.getRepository(ContributionEntity).find({
      where: { reference: In(references) },
      select: { reference: true },
      order: { receivedAt: 'DESC' },
    });
    return rows.map(({ reference }) => reference);
  }

  private async byPhone(said: string): Promise<Found> {
    const phone = e164Of(said);
    const rows = phone === undefined ? [] : await this.rows('r.phone = $1', [phone]);
    return this.views(rows, () => ({ by: 'phone' }));
  }

  /** Those whose author has such a name first, then those that say something like it. */
  private async byWords(said: string): Promise<Answer> {
    const words = saidWords(said);
    if (words.length === 0) return { found: [], near: [], why: 'not-ten-digits' };
    const [named, passages] = await Promise.all([this.byName(words), this.passages(words.join(' '))]);
    const names = new Set(named.map(({ reference }) => reference));
    const others = [...passages.keys()].filter((reference) => !names.has(reference));
    const saying = new Map(
      (await this.rows('c.reference = any($1)', [others])).map((row) => [row.reference, row]),
    );
    const rows = [...named, ...others.flatMap((reference) => saying.get(reference) ?? [])];
    if (rows.length === 0) return { found: [], near: [], why: 'unknown-words' };
    const reason = ({ reference, contact }: Row): Reason =>
      names.has(reference)
        ? { by: 'name', match: contact?.name }
        : { by: 'words', match: passages.get(reference) };
    return { ...(await this.views(rows, reason)), near: [] };
  }

  /** Every word is a part of the name, however umlauts and accents are written. */
  private byName(words: readonly string[]): Promise<Row[]> {
    const name = `folded(r.contact->>'name')`;
    const parts = words.map((_, index) => `${name} like '%' || folded($${index + 1}) || '%'`);
    return this.rows(parts.join(' and '), words);
  }

  /** By reference the passage that has the words, the most alike first; in whichever language it was said. */
  private async passages(text: string): Promise<Map<string, string>> {
    const found = await Promise.all(
      languages.map((language) => this.similar.find({ text, language, limit: asked })),
    );
    const alike = found.flat().sort((one, other) => other.score - one.score);
    const passages = new Map<string, string>();
    for (const { reference, excerpt } of alike)
      if (!passages.has(reference)) passages.set(reference, excerpt);
    return passages;
  }

  private rows(where: string, values: readonly unknown[]): Promise<Row[]> {
    return queryRows(
      this.dataSource,
      foundRow,
      `select c.reference, c.title, c.channel, c.supports, r.contact
       from contributions c left join contributors r on r.contribution_id = c.id
       where ${where} order by c.received_at desc limit ${asked}`,
      [...values],
    );
  }

  private async views(rows: readonly Row[], reason: (row: Row) => Reason): Promise<Found> {
    const found = await Promise.all(
      rows.slice(0, latest).map(async (row) => ({ ...(await this.view(row)), ...reason(row) })),
    );
    return { found, ...(rows.length > latest && { more: true }) };
  }

  private async view({ reference, title, channel, supports, contact }: Row) {
    const status = await this.statuses.get(reference);
    const { status: state } = status;
    return {
      ...status,
      title,
      channel,
      replyWay: contact?.wish ?? ('none' as const),
      reachable: {
        email: contact?.email !== undefined,
        phone: contact?.phone !== undefined,
        address: contact?.address !== undefined,
      },
      ...(supports === null ? {} : { supports }),
      may: {
        withdraw: contributionStates.can(state, 'withdraw'),
        amend: isUndecided(state),
        changeContact: contact !== null && !isGone(state),
      },
    };
  }
}
