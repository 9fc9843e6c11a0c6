import type { languagesToSpeak, RequestInput, RequestOutput } from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';

const toSpeakRow = z.object({ id: z.string(), language: z.string() });

/** In which language to speak with people. */
@Injectable()
export class LanguagesToSpeak {
  constructor(private readonly dataSource: DataSource) {}

  /** What was noted goes before the language of the text, and that before the one of the line that was called. */
  async of({
    contributionIds,
    callIds,
  }: RequestInput<typeof languagesToSpeak>): Promise<RequestOutput<typeof languagesToSpeak>> {
    const rows = await queryRows(
      this.dataSource,
      toSpeakRow,
      `select id, coalesce(spoken_language, language) as language from contributions where id = any($1::uuid[])
       union all
       select c.id, coalesce(d.spoken_language, d.language, c.language) from calls c left join drafts d on d.call_id = c.id
       where c.id = any($2::uuid[]) and coalesce(d.spoken_language, d.language, c.language) is not null`,
      [contributionIds, callIds],
    );
    return Object.fromEntries(rows.map(({ id, language }) => [id, language]));
  }
}
