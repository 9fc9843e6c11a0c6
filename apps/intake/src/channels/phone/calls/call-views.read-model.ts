import type {
  CallDirection,
  CallerView,
  CallResult,
  CallState,
  CallView,
  HangupCause,
  Language,
  StaffName,
} from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KnownCallers } from './known-callers.read-model.js';
import { ringsAtMost, talksAtMost } from './call.store.js';
import { gradeOf } from './caller-grade.js';

interface Row {
  id: string;
  direction: CallDirection | null;
  state: CallState;
  caller: string | null;
  called: string | null;
  queue: string | null;
  targets: string[];
  declined_by: string[];
  answered_by: StaffName | null;
  rang_at: Date;
  answered_at: Date | null;
  ended_at: Date | null;
  cause: HangupCause | null;
  missed: boolean;
  draft_id: string | null;
  result: CallResult | null;
  wrapped_up_at: Date | null;
}

const columns = `id, direction, state, caller, called, queue, targets, declined_by, answered_by, rang_at, answered_at,
  ended_at, cause, missed, draft_id, result, wrapped_up_at`;

const viewOf = (row: Row): CallView => ({
  id: row.id,
  direction: row.direction ?? 'in',
  state: row.state,
  targets: row.targets,
  declinedBy: row.declined_by,
  rangAt: row.rang_at.toISOString(),
  missed: row.missed,
  ...(row.caller !== null && { caller: row.caller }),
  ...(row.called !== null && { called: row.called }),
  ...(row.queue !== null && { queue: row.queue }),
  ...(row.answered_by !== null && { answeredBy: row.answered_by }),
  ...(row.answered_at !== null && { answeredAt: row.answered_at.toISOString() }),
  ...(row.ended_at !== null && { endedAt: row.ended_at.toISOString() }),
  ...(row.cause !== null && { cause: row.cause }),
  ...(row.draft_id !== null && { draftId: row.draft_id }),
  ...(row.result !== null && { result: row.result }),
  ...(row.wrapped_up_at !== null && { wrappedUpAt: row.wrapped_up_at.toISOString() }),
});

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
    const rows = (await (tx ?? this.dataSource).query(`select ${columns} from calls where id = $1`, [
      id,
    ])) as Row[];
    return rows[0] && viewOf(rows[0]);
  }

  /** Calls that ring or are talked over; with `staffId` those that concern this person. */
  async current(staffId?: string): Promise<CallView[]> {
    const rows = (await this.dataSource.query(
      `select ${columns} from calls
       where (state = 'ringing' and direction is distinct from 'out' and rang_at > $2::timestamptz - interval '${ringsAtMost}'
           and ($1::text is null or ((targets = '{}' or $1 = any(targets)) and not $1 = any(declined_by))))
         or (state = 'talking' and rang_at > $2::timestamptz - interval '${talksAtMost}'
           and ($1::text is null or answered_by->>'id' = $1))
       order by rang_at, id limit 500`,
      [staffId ?? null, this.clock.now()],
    )) as Row[];
    return rows.map(viewOf);
  }

  /** Who may be calling. */
  async person(call: Pick<CallView, 'id' | 'caller'>): Promise<CallerView> {
    if (call.caller === undefined) return { grade: 'withheld', earlier: [], missedCalls: 0 };
    const [earlier, missed] = await Promise.all([
      this.known.find(call.caller),
      this.dataSource.query(
        `select count(*)::int as count from calls where caller = $1 and missed and id <> $2
           and rang_at > $3::timestamptz - interval '${missedWithin}'`,
        [call.caller, call.id, this.clock.now()],
      ) as Promise<{ count: number }[]>,
    ]);
    return { grade: gradeOf(earlier), earlier, missedCalls: missed[0]!.count };
  }

  async withPerson(call: CallView): Promise<CallView & { person: CallerView }> {
    return { ...call, person: await this.person(call) };
  }

  /** The numbers behind calls; calls whose number is withheld or forgotten are left out. */
  async parties(ids: readonly string[]): Promise<{ callId: string; phone: string; language: Language }[]> {
    return (await this.dataSource.query(
      `select id as "callId", caller as phone, coalesce(language, 'de') as language from calls
       where id = any($1::uuid[]) and caller is not null`,
      [ids],
    )) as { callId: string; phone: string; language: Language }[];
  }
}
