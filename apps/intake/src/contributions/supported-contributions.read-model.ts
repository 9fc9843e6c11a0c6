import { type Actor, contributionStateSchema } from '@gemeinsam/contracts';
import { queryRow } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { PublishedProcess } from '../processes/process.js';
import { cannotSupport, supportedNotThere, supportsOtherProcess } from './contribution.errors.js';
import { maySupport } from './contribution.states.js';

export interface Supported {
  id: string;
  title: string;
}

const originRow = z.object({
  id: z.string(),
  title: z.string(),
  state: contributionStateSchema,
  process_id: z.string(),
  slug: z.string(),
});

/** What a contribution supports: never a support itself, so that all who say the same are counted at one place. */
@Injectable()
export class SupportedContributions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The contribution that stands behind `id`; refuses one that is not there, elsewhere, or cannot be supported now. For the
   * public only what is published is there: the title of anything else is nobody's to know.
   */
  async resolve(
    id: string | undefined,
    { id: processId }: PublishedProcess,
    by: Pick<Actor, 'kind'>,
  ): Promise<Supported | undefined> {
    if (id === undefined) return undefined;
    const found = await queryRow(
      this.dataSource,
      originRow,
      `select origin.id, origin.title, origin.state, origin.process_id, p.slug
       from contributions named
       join contributions origin on origin.id = coalesce(named.supports, named.id)
       join processes p on p.id = origin.process_id
       where named.id = $1`,
      [id],
    );
    if (!found || (by.kind === 'public' && found.state !== 'published')) return supportedNotThere();
    if (found.process_id !== processId) return supportsOtherProcess(found.slug);
    if (!maySupport(found.state)) return cannotSupport(found.state);
    return { id: found.id, title: found.title };
  }
}
