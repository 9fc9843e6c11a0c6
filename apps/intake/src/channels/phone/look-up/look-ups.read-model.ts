import {
  channelSchema,
  type Contact,
  type FoundForCaller,
  languages,
  type lookUpForCaller,
  type Match,
  parseReferenceNumber,
  type RequestOutput,
  writtenKinds,
} from '@gemeinsam/contracts';
import { jsonOf, queryRows } from '@gemeinsam/persistence';
import { e164Of } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { ContributionEntity } from '../../../contributions/contribution.entity.js';
import { contributionStates, isGone, isUndecided } from '../../../contributions/contribution.states.js';
import { PublicStatuses } from '../../../contributions/public-status.read-model.js';
import { SimilarContributions } from '../../../contributions/similar/similar-contributions.read-model.js';
import { hasTrigrams } from '../../../contributions/similar/search-text.store.js';
import { quoted } from '../../../contributions/similar/asked-words.js';
import { spellings } from './folded.js';
import { hasAll, passageOf } from './passages.js';
import { digitsIn, meantBy, slipsOf } from './said-number.js';
import { maybeName, saidWords } from './said-words.js';

const foundRow = z.object({
  reference: z.string(),
  title: z.string(),
  channel: channelSchema,
  supports: z.string().nullable(),
  spoken_language: z.string().nullable(),
  contact: jsonOf<Contact | null>(),
  texts: z.string(),
});
type Row = z.output<typeof foundRow>;
type Answer = RequestOutput<typeof lookUpForCaller>;
type Found = Pick<Answer, 'found' | 'more'>;
type Reason = Pick<FoundForCaller, 'by' | 'matches'>;
interface Similar {
  reference: string;
  match: Match;
}
/** More than a person has at hand in a call. */
const latest = 10;
/** One more than is shown tells whether there are others. */
const asked = latest + 1;
/** Texts read to see whether they have the words as they were said, and not only their stems. */
const comparedAtMost = 100;

const foldedName = `folded(r.contact->>'name')`;
/** What was said and noted in words, as the index has it. */
const textsOf = `concat_ws(E'\\n',
  (select string_agg(c.answers->>(question->>'id'), E'\\n' order by number) from process_forms form
   cross join jsonb_array_elements(form.form->'questions') with ordinality as asked(question, number)
   where form.process_id = c.process_id and form.version = c.form_version
     and question->>'kind' in (${writtenKinds.map((kind) => `'${kind}'`).join(', ')})),
  c.summary,
  (select string_agg(a.text, E'\\n' order by a.version) from amendments a where a.contribution_id = c.id))`;
const nothingFound = { phone: 'unknown-phone', number: 'not-ten-digits', words: 'unknown-words' } as const;

/** Where the words stand; the title is among what was said and is named once. */
function matchesIn({ title, texts, contact }: Row, words: readonly string[], isNamed: boolean): Match[] {
  const text = texts
    .split('\n')
    .filter((line) => line.trim() !== title.trim())
    .join('\n');
  const places: [Match['in'], string | undefined][] = [
    ['name', isNamed ? contact?.name : undefined],
    ['title', passageOf(title, words)],
    ['text', passageOf(text, words)],
  ];
  return places.flatMap(([where, passage]) => (passage === undefined ? [] : [{ in: where, passage }]));
}

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
      if (rows.length > 0) return { ...(await this.numbered(rows, 'number')), near: [] };
    }
    // A phone number may have ten digits as well.
    const byPhone = await this.byPhone(said);
    const mistyped = !number.ok && number.reason === 'check-digit' && !said.startsWith('+');
    if (mistyped) return { ...byPhone, near: await this.known(slipsOf(digits)), why: 'check-digit' };
    if (byPhone.found.length > 0) return { ...byPhone, near: [] };
    if (number.ok && !said.startsWith('+')) {
      const onCard = await this.statuses.isOnCard(number.reference);
      return { found: [], near: [], why: onCard ? 'card-not-arrived' : 'unknown-number' };
    }
    return this.byWords(said);
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
    return this.numbered(rows, 'phone');
  }

  private numbered(rows: readonly Row[], by: 'number' | 'phone'): Promise<Found> {
    return this.views(rows, () => ({ by, matches: [] }));
  }

  /** Those whose author has such a name first, then those that have the words, then what is only similar. */
  private async byWords(said: string): Promise<Answer> {
    const words = saidWords(said);
    if (words.length === 0) return { found: [], near: [], why: 'nothing-to-look-for' };
    const [named, saying, similar] = await Promise.all([
      this.byName(words),
      this.bySaid(words),
      this.alike(words),
    ]);
    const passages = new Map(similar.map(({ reference, match }) => [reference, match]));
    const others = await this.rows('c.reference = any($1)', [[...passages.keys()]]);
    const place = [...passages.keys()];
    others.sort((one, other) => place.indexOf(one.reference) - place.indexOf(other.reference));
    const names = new Set(named.map(({ reference }) => reference));
    const reasons = new Map<string, Reason>();
    const rows = [...named, ...saying, ...others].filter((row) => {
      if (reasons.has(row.reference)) return false;
      const isNamed = names.has(row.reference);
      const matches = matchesIn(row, words, isNamed);
      const similarTo = passages.get(row.reference);
      const isFound = isNamed || hasAll(`${row.title}\n${row.texts}`, words);
      reasons.set(
        row.reference,
        isFound
          ? { by: isNamed ? 'name' : 'words', matches }
          : { by: 'similar', matches: similarTo ? [similarTo] : [] },
      );
      return true;
    });
    if (rows.length === 0) return { found: [], near: [], why: nothingFound[meantBy(said)] };
    return { ...(await this.views(rows, ({ reference }) => reasons.get(reference)!)), near: [] };
  }

  /** Every word is a part of the name, however umlauts and accents are written. */
  private async byName(words: readonly string[]): Promise<Row[]> {
    if (!maybeName(words)) return [];
    const parts = words.map((_, index) => `${foldedName} like '%' || folded($${index + 1}) || '%'`);
    return this.rows(parts.join(' and '), words);
  }

  /** Title or text has every word, whole or as the beginning of one; those that have it in the title first. */
  private async bySaid(words: readonly string[]): Promise<Row[]> {
    const begun = words.map(
      (word) =>
        `(${spellings(word)
          .map((one) => `${quoted(one)}:*`)
          .join(' | ')})`,
    );
    const rows = await this.rows(
      `c.id in (select contribution_id from search_texts
         where lexemes @@ to_tsquery('german', $1) or lexemes @@ to_tsquery('english', $1))`,
      [begun.join(' & ')],
      comparedAtMost,
    );
    const having = rows.filter(({ title, texts }) => hasAll(`${title}\n${texts}`, words));
    const inTitle = having.filter(({ title }) => hasAll(title, words));
    return [...inTitle, ...having.filter((row) => !inTitle.includes(row))].slice(0, asked);
  }

  /** Names spelled like it, then texts with something like it, the most alike first; in whichever language it was said. */
  private async alike(words: readonly string[]): Promise<Similar[]> {
    // In every spelling, so that none of them finds others than another does.
    const text = words.flatMap(spellings).join(' ');
    const [names, ...texts] = await Promise.all([
      this.byNameAlike(words),
      ...languages.map((language) => this.similar.find({ text, language, limit: asked })),
    ]);
    const named = names.map(({ reference, contact }): Similar => ({
      reference,
      match: { in: 'name', passage: contact?.name ?? '' },
    }));
    const said = texts
      .flat()
      .sort((one, other) => other.score - one.score)
      .map(({ reference, title, excerpt }): Similar => ({
        reference,
        match: { in: excerpt === title ? 'title' : 'text', passage: excerpt },
      }));
    const first = new Map<string, Similar>();
    for (const one of [...named, ...said]) if (!first.has(one.reference)) first.set(one.reference, one);
    return [...first.values()].slice(0, asked);
  }

  private async byNameAlike(words: readonly string[]): Promise<Row[]> {
    if (!maybeName(words) || !(await hasTrigrams(this.dataSource))) return [];
    const parts = words.map((_, index) => `folded($${index + 1}) <% ${foldedName}`);
    return this.rows(parts.join(' and '), words);
  }

  private rows(where: string, values: readonly unknown[], limit = asked): Promise<Row[]> {
    return queryRows(
      this.dataSource,
      foundRow,
      `select c.reference, c.title, c.channel, c.supports, c.spoken_language, r.contact, ${textsOf} as texts
       from contributions c left join contributors r on r.contribution_id = c.id
       where ${where} order by c.received_at desc limit ${limit}`,
      [...values],
    );
  }

  private async views(rows: readonly Row[], reason: (row: Row) => Reason): Promise<Found> {
    const found = await Promise.all(
      rows.slice(0, latest).map(async (row) => ({ ...(await this.view(row)), ...reason(row) })),
    );
    return { found, ...(rows.length > latest && { more: true }) };
  }

  private async view({ reference, title, channel, supports, spoken_language: spoken, contact }: Row) {
    const status = await this.statuses.get(reference);
    const { status: state } = status;
    return {
      ...status,
      title,
      channel,
      ...(spoken === null ? {} : { spokenLanguage: spoken }),
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
        appeal: contributionStates.can(state, 'appeal'),
      },
    };
  }
}
