import type { CallDirection } from '@gemeinsam/contracts';
import type { CallReport } from './call-record.js';

/** A call with the id that a report names, and what was reported of it. */
export interface NamedCall {
  endedAt: Date | null;
  direction: CallDirection | null;
  reports: readonly CallReport[];
}

/** Reports of one call come out of order, but a ring this long after the end is no late one. */
const lateAtMostMs = 60 * 60_000;

/**
 * Which call a report means, of those that had its id, the newest first; undefined for a new one. Telephone systems count
 * anew after a restart: what names another caller than those of an ended call, or rings long after its end, is another call.
 */
export function callMeant<C extends NamedCall>(known: readonly C[], report: CallReport): C | undefined {
  const ofCaller = known.find(
    (call) => partiesOf(call).has(partyIn(report, call)) && !ringsLongAfter(call, report),
  );
  if (ofCaller) return ofCaller;
  const [newest] = known;
  return newest && !isAnother(newest, report) ? newest : undefined;
}

const ringsLongAfter = ({ endedAt }: NamedCall, { kind, at }: CallReport): boolean =>
  endedAt !== null && kind === 'ring' && at.getTime() - endedAt.getTime() > lateAtMostMs;

function isAnother(call: NamedCall, report: CallReport): boolean {
  if (call.endedAt === null) return false;
  const parties = partiesOf(call);
  const party = partyIn(report, call);
  const differs = party !== undefined && parties.size > 0 && !parties.has(party);
  return differs || ringsLongAfter(call, report);
}

/** The other side as it was reported; empty when it is withheld, undefined when not told. */
const partyIn = ({ content }: CallReport, { direction }: NamedCall): string | undefined =>
  (content.direction ?? direction) === 'out' ? content.to : content.from;

const partiesOf = (call: NamedCall): ReadonlySet<string | undefined> =>
  new Set(call.reports.map((report) => partyIn(report, call)).filter((party) => party !== undefined));
