import type { RecogniserReport } from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { hintFigures } from './hint-figures.js';
import { Recognisers } from './recognisers.service.js';

const countedRow = z.object({
  recogniser: z.string(),
  version: z.string(),
  hints: z.int(),
  helped: z.int(),
  didNotApply: z.int(),
  disputed: z.int(),
});
const nothing = { hints: 0, helped: 0, didNotApply: 0, disputed: 0 };

/** What each recogniser said, version by version, and what people said of that. */
@Injectable()
export class ScreeningReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly recognisers: Recognisers,
  ) {}

  async get(): Promise<RecogniserReport[]> {
    const [rows, switches] = await Promise.all([this.counted(), this.recognisers.switches()]);
    return this.recognisers.all.map(({ name, version: present }) => {
      const own = rows.filter(({ recogniser }) => recogniser === name);
      const current = own.find(({ version }) => version === present);
      const switched = switches.get(name);
      return {
        name,
        version: present,
        isOn: switched?.isOn ?? true,
        ...(switched && {
          switched: { byName: switched.switchedByName, at: switched.switchedAt.toISOString() },
        }),
        versions: [
          current ?? { version: present, ...nothing },
          ...own.filter(({ version }) => version !== present),
        ].map(({ version, hints, helped, didNotApply, disputed }) => ({
          version,
          ...hintFigures({ hints, helped, didNotApply, disputed }),
        })),
      };
    });
  }

  private counted() {
    return queryRows(
      this.dataSource,
      countedRow,
      `select recogniser, recogniser_version as version, count(*)::int as hints,
         count(*) filter (where rated.helps and not rated.against)::int as helped,
         count(*) filter (where rated.against and not rated.helps)::int as "didNotApply",
         count(*) filter (where rated.against and rated.helps)::int as disputed
       from hints h left join (
         select hint_id, bool_or(verdict = 'helps') as helps, bool_or(verdict = 'does-not-apply') as against
         from hint_ratings group by hint_id
       ) rated on rated.hint_id = h.id
       group by recogniser, recogniser_version
       order by recogniser, max(h.at) desc`,
    );
  }
}
