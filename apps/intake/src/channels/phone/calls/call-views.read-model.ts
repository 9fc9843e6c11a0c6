import {
  type CallerView,
  type CallView,
  type getCall,
  type Language,
  languageSchema,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { queryEntities, queryRow, queryRows, type Tx } from '@gemeinsam/persistence';
import { Clock, givenNumberOf } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { phoneField } from './phone-field.js';
import { CallEntity } from './call.entity.js';
import { talksAtMost } from './call.store.js';
import { gradeOf } from './caller-grade.js';
import { KnownCallers } from './known-callers.read-model.js';

const viewOf = (row: CallEntity): CallView => ({
  id: row.id,
  direction: row.direction ?? 'in',
  state: row.state,
  targets: row.targets,
  declinedBy: row.declinedBy,
  rangAt: row.rangAt.toISOString(),
  missed: row.missed,
  ...(row.caller !== null && { caller: row.caller }),
  ...(row.called !== null && { called: row.called }),
  ...(row.queue !== null && { queue: row.queue }),
  ...(row.answeredBy !== null && { answeredBy: row.answeredBy }),
  ...(row.answeredAt !== null && { answeredAt: row.answeredAt.toISOString() }),
  ...(row.endedAt !== null && { endedAt: row.endedAt.toISOString() }),
  ...(row.cause !== null && { cause: row.cause }),
  ...(row.draftId !== null && { draftId: row.draftId }),
  ...(row.result !== null && { result: row.result }),
  ...(row.wrappedUpAt !== null && { wrappedUpAt: row.wrappedUpAt.toISOString() }),
});

const countRow = z.object({ count: z.int() });
const partyRow = z.object({
  callId: z.string(),
  caller: z.string().nullable(),
  said: z.string().nullable(),
  language: languageSchema,
});
const draftRow = z.object({ title: z.string(), language: languageSchema });
const missedWithin = '30 days';

/** Calls as the desk sees them, and what is known of who is calling. */
@Injectable()
export class CallViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly known: KnownCallers,
    private readonly clock: Clock,
  ) {}

  async byId(id: string, tx?: Tx): Promise<CallView | undefined> {
    const call = await (tx ?? this.dataSource).getRepository(CallEntity).findOneBy({ id });
    return call ? viewOf(call) : undefined;
  }

  /** Calls that ring or are talked over; with `staffId` those that concern this person. */
  async current(staffId?: string): Promise<CallView[]> {
    const rows = await queryEntities(
      this.dataSource,
      CallEntity,
      `select * from calls
       where (state = 'ringing' and direction is distinct from 'out'
           and ($1::text is null or ((targets = '{}' or $1 = any(targets)) and not $1 = any(declined_by))))
         or (state = 'talking' and rang_at > $2::timestamptz - interval '${talksAtMost}'
           and ($1::text is null or answered_by->>'id' = $1))
       order by rang_at, id limit 500`,
      [staffId ?? null, this.clock.now()],
    );
    return rows.map(viewOf);
  }

  /** Who may be calling. */
  async person(call: Pick<CallView, 'id' | 'caller'>): Promise<CallerView> {
    if (call.caller === undefined) return { grade: 'withheld', earlier: [], missedCalls: 0 };
    const [earlier, missed] = await Promise.all([
      this.known.find(call.caller),
      queryRow(
        this.dataSource,
        countRow,
        `select count(*)::int as count from calls where caller = $1 and missed and id <> $2
           and rang_at > $3::timestamptz - interval '${missedWithin}'`,
        [call.caller, call.id, this.clock.now()],
      ),
    ]);
    return { grade: gradeOf(earlier), earlier, missedCalls: missed!.count };
  }

  /** The call with who may be calling and, while somebody talks, what they have written. */
  async withPerson(call: CallView): Promise<RequestOutput<typeof getCall>> {
    const [person, draft] = await Promise.all([this.person(call), this.written(call)]);
    return { ...call, person, ...(draft && { draft }) };
  }

  private async written({ state, draftId }: CallView): Promise<z.infer<typeof draftRow> | undefined> {
    if (state !== 'talking' || draftId === undefined) return undefined;
    return queryRow(
      this.dataSource,
      draftRow,
      `select title, language from drafts where id = $1 and title <> ''`,
      [draftId],
    );
  }

  /**
   * The numbers behind calls; of a call whose number is withheld, what was written down of it in the draft that is still open. Calls
   * without a number, and those whose number is forgotten, are left out.
   */
  async parties(ids: readonly string[]): Promise<{ callId: string; phone: string; language: Language }[]> {
    const rows = await queryRows(
      this.dataSource,
      partyRow,
      `select c.id as "callId", c.caller, d.fields->$2->'values'->>0 as said, coalesce(c.language, 'de') as language
       from calls c left join drafts d on d.call_id = c.id and d.state = 'open'
       where c.id = any($1::uuid[]) and c.forgotten_at is null`,
      [ids, phoneField],
    );
    return rows.flatMap(({ callId, caller, said, language }) => {
      const phone = caller ?? givenNumberOf(said ?? '');
      return phone === undefined ? [] : [{ callId, phone, language }];
    });
  }
}
