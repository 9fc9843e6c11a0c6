import {
  type Answers,
  type Channel,
  channelSchema,
  type Consent,
  type ContributionContent,
  languageSchema,
  type LocalizedText,
  replyWaySchema,
  textIn,
} from '@gemeinsam/contracts';
import { jsonOf, queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { FieldEvidence } from './field-evidence.service.js';

const contentRow = z.object({
  id: z.string(),
  reference: z.string(),
  version: z.int(),
  slug: z.string(),
  form_version: z.int(),
  channel: channelSchema,
  language: languageSchema,
  spoken_language: z.string().nullable(),
  title: z.string(),
  answers: jsonOf<Answers>(),
  summary: z.string().nullable(),
  redacted: z.boolean(),
  crops: jsonOf<Record<string, string> | null>(),
  supports: z.string().nullable(),
  captured_at: z.date(),
  captured_by: z.string().nullable(),
  received_at: z.date(),
  reply_way: replyWaySchema,
  consent: jsonOf<Consent>(),
  consent_text: jsonOf<LocalizedText | null>(),
  captured_by_id: z.string().nullable(),
  appeal: jsonOf<{ text: string; at: string; channel: Channel; takenByName: string | null } | null>(),
  amendments: jsonOf<{ text: string; at: string; channel: Channel; version: number }[] | null>(),
});
type ContentRow = z.output<typeof contentRow>;

/** The content of contributions, in the order of the ids asked for. Those that are not there or erased are left out. */
@Injectable()
export class Contents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly evidence: FieldEvidence,
  ) {}

  async of(contributionIds: readonly string[]): Promise<ContributionContent[]> {
    const rows = await queryRows(
      this.dataSource,
      contentRow,
      `select c.id, c.reference, c.version, p.slug, c.form_version, c.channel, c.language, c.spoken_language, c.title, c.answers, c.summary,
         c.crops, exists (select from contribution_originals o where o.contribution_id = c.id) as redacted, c.supports, c.captured_at, c.captured_by as captured_by_id, agreed.text as consent_text,
         coalesce(c.captured_by_name, c.captured_by) as captured_by, c.received_at, r.consent,
         r.contact->>'wish' as reply_way,
         (select json_agg(json_build_object('text', a.text, 'at', a.amended_at, 'channel', a.channel, 'version', a.version) order by a.version)
          from amendments a where a.contribution_id = c.id) as amendments,
         (select json_build_object('text', a.text, 'at', a.appealed_at, 'channel', a.channel, 'takenByName', a.taken_by_name)
          from appeals a where a.contribution_id = c.id) as appeal
       from unnest($1::uuid[]) with ordinality as wanted(id, place)
       join contributions c on c.id = wanted.id
       join contributors r on r.contribution_id = c.id
       join processes p on p.id = c.process_id
       left join lateral (
         select f.form->'consent'->'text' as text from process_forms f
         where f.process_id = c.process_id and f.form->'consent'->>'version' = r.consent->>'version'
         order by f.version = c.form_version desc, f.version limit 1
       ) agreed on true
       order by place`,
      [[...new Set(contributionIds)]],
    );
    const onPaper = rows
      .filter(({ channel, redacted }) => channel === 'paper' && !redacted)
      .map(({ id }) => id);
    const evidence = await this.evidence.of(onPaper);
    return rows.map((row) => {
      const paper = evidence.get(row.id);
      return { ...contentOf(row), ...(paper ? { paper } : {}) };
    });
  }
}

const contentOf = (row: ContentRow): ContributionContent => ({
  contributionId: row.id,
  reference: row.reference,
  version: row.version,
  process: row.slug,
  formVersion: row.form_version,
  channel: row.channel,
  language: row.language,
  ...(row.spoken_language === null ? {} : { spokenLanguage: row.spoken_language }),
  title: row.title,
  ...(row.redacted && { redacted: true }),
  answers: row.answers,
  ...(row.summary === null ? {} : { summary: row.summary }),
  amendments: (row.amendments ?? []).map((amendment) => ({
    ...amendment,
    at: new Date(amendment.at).toISOString(),
  })),
  ...(row.appeal && { appeal: appealOf(row.appeal) }),
  replyWay: row.reply_way,
  consent: row.consent,
  ...consentEvidence(row),
  capturedAt: row.captured_at.toISOString(),
  receivedAt: row.received_at.toISOString(),
  ...(row.captured_by === null ? {} : { capturedBy: row.captured_by }),
  ...(row.crops === null ? {} : { crops: row.crops }),
  ...(row.supports === null ? {} : { supports: row.supports }),
});

const appealOf = ({
  takenByName,
  at,
  ...said
}: NonNullable<ContentRow['appeal']>): ContributionContent['appeal'] => ({
  ...said,
  at: new Date(at).toISOString(),
  ...(takenByName !== null && { takenByName }),
});

/** The wording that was agreed to, and the name of who read it out; for older ones the name of who took it down, if it was them. */
function consentEvidence({
  consent,
  consent_text: text,
  captured_by: capturedBy,
  captured_by_id: capturedById,
}: ContentRow): Pick<ContributionContent, 'consentText' | 'consentReadBy'> {
  const reader =
    consent.readByName ??
    (consent.readBy !== undefined && consent.readBy === capturedById ? (capturedBy ?? undefined) : undefined);
  return {
    ...(text === null ? {} : { consentText: textIn(text, consent.language) }),
    ...(reader === undefined ? {} : { consentReadBy: reader }),
  };
}
