import { createHash } from 'node:crypto';
import type {
  CallDirection,
  CallState,
  HangupCause,
  Language,
  RequestInput,
  recordCallEvent,
  StaffName,
} from '@gemeinsam/contracts';
import { asDialled } from '@gemeinsam/service-kit/telephone/dialled-number';
import { canonicalJson } from '../../../hashing/canonical-json.js';

/** One report about a call, without what names the call. Numbers are as `asDialled` writes them. */
export interface CallReport {
  kind: 'ring' | 'answer' | 'hangup';
  /** When it was seen. The same report seen again counts once, at the earliest time. */
  at: Date;
  content: ReportContent;
}
export interface ReportContent {
  direction?: CallDirection;
  from?: string;
  to?: string;
  queue?: string;
  process?: string;
  language?: Language;
  targets?: string[];
  answeredBy?: StaffName;
  cause?: HangupCause;
}

/** What follows from the reports of a call, and from nothing else. */
export interface CallRecord {
  /** Absent until a report says it; such a call is treated as one that came in. */
  direction?: CallDirection;
  state: CallState;
  /** E.164 of the other side; absent when withheld. */
  caller?: string;
  called?: string;
  queue?: string;
  process?: string;
  language?: Language;
  targets: string[];
  answeredBy?: StaffName;
  rangAt: Date;
  answeredAt?: Date;
  endedAt?: Date;
  cause?: HangupCause;
  missed: boolean;
}

/** A report as it is kept, from what was asked. */
export function reportOf(input: RequestInput<typeof recordCallEvent>): CallReport {
  const { direction, queue, process, language, targets, answeredBy, cause } = input;
  const content: ReportContent = {
    direction,
    from: input.from === undefined ? undefined : asDialled(input.from),
    to: input.to === undefined ? undefined : asDialled(input.to),
    queue,
    process,
    language,
    targets: targets && targets.length > 0 ? [...new Set(targets)].sort() : undefined,
    answeredBy,
    cause,
  };
  return { kind: input.kind, at: new Date(input.at), content };
}

/** Equal for reports that say the same, whenever they were seen. */
export const fingerprintOf = ({ kind, content }: Pick<CallReport, 'kind' | 'content'>): string =>
  createHash('sha256')
    .update(canonicalJson([kind, content]))
    .digest('hex');

/** Without what could name the other side. */
export const withoutNumbers = (report: CallReport): CallReport => ({
  ...report,
  content: { ...report.content, from: undefined, to: undefined },
});

const rank = { ring: 0, answer: 1, hangup: 2 } as const;
/** When several reasons were given, the one that says most. */
const tellingCauses = [
  'blocked',
  'forwarded',
  'voicemail',
  'normalClearing',
  'busy',
  'cancel',
  'noAnswer',
  'congestion',
  'notFound',
  'unknown',
] as const satisfies readonly HangupCause[];
/** Ended by us on purpose or sent to somebody else: nobody has to call back. */
const notMissed: ReadonlySet<HangupCause> = new Set(['blocked', 'forwarded']);

/**
 * The record of a call from its reports. It depends on the set of reports alone: not on their order, not on how often
 * each was delivered, and of their times only on the earliest of each.
 */
export function callOf(given: readonly CallReport[]): CallRecord {
  const reports = distinct(given);
  if (reports.length === 0) throw new Error('a call has at least one report');
  const first = <K extends keyof ReportContent>(key: K): ReportContent[K] =>
    reports.find(({ content }) => content[key] !== undefined)?.content[key];
  const earliest = (kind?: CallReport['kind']): Date | undefined =>
    reports
      .filter((report) => kind === undefined || report.kind === kind)
      .reduce<Date | undefined>((least, { at }) => (least && least <= at ? least : at), undefined);

  const direction = first('direction');
  const [theirs, ours] = direction === 'out' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const caller = reports.map(({ content }) => content[theirs]).find((party) => party?.startsWith('+'));
  const rangAt = earliest()!;
  const endedAt = earliest('hangup');
  const answered = earliest('answer');
  const cause = endedAt && causeOf(reports);
  return {
    direction,
    state: endedAt ? 'ended' : answered ? 'talking' : 'ringing',
    caller,
    called: first(ours) || undefined,
    queue: first('queue'),
    process: first('process'),
    language: first('language'),
    targets: [...new Set(reports.flatMap(({ content }) => content.targets ?? []))].sort(),
    answeredBy: answererOf(reports),
    rangAt,
    // A report of the end may be seen before that of the answer.
    answeredAt: answered && endedAt && answered > endedAt ? endedAt : answered,
    endedAt,
    cause,
    missed: endedAt !== undefined && !answered && direction !== 'out' && !notMissed.has(cause!),
  };
}

/** Each report once, at the time it was first seen; in an order that does not depend on how they arrived. */
function distinct(given: readonly CallReport[]): CallReport[] {
  const byPrint = new Map<string, CallReport>();
  for (const report of given) {
    const print = fingerprintOf(report);
    const known = byPrint.get(print);
    if (!known || report.at < known.at) byPrint.set(print, report);
  }
  return [...byPrint]
    .sort(([aPrint, a], [bPrint, b]) => rank[a.kind] - rank[b.kind] || (aPrint < bPrint ? -1 : 1))
    .map(([, report]) => report);
}

function causeOf(reports: readonly CallReport[]): HangupCause {
  const given = new Set(reports.map(({ content }) => content.cause));
  return tellingCauses.find((cause) => given.has(cause)) ?? 'unknown';
}

/** Who took the call first; a report that names nobody known leaves it open. */
function answererOf(reports: readonly CallReport[]): StaffName | undefined {
  const answers = reports.filter(({ kind, content }) => kind === 'answer' && content.answeredBy);
  return answers.sort((a, b) => a.at.getTime() - b.at.getTime())[0]?.content.answeredBy;
}
