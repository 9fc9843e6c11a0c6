import { storableTexts } from '@gemeinsam/contracts';
import { asDialled, Clock, type NumberStyle } from '@gemeinsam/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { BlockedCallerStore } from './blocked-caller.store.js';
import type { CtiConnection } from './connection.js';
import { ConnectionStore } from './connection.store.js';
import {
  type CtiReply,
  type Dialect,
  refusal,
  replyTo,
  spokenDialect,
  translate,
} from './dialects/dialect.js';
import { readFields, type ReportFields, valueOf } from './dialects/report-fields.js';
import type { TranslatedReport } from './dialects/translation.js';
import { PassOn } from './pass-on.service.js';
import { type CallEventInput, type MadeOf, ReportLogStore, type ReportToLog } from './report-log.store.js';
import { type Seat, seatNamed, SeatStore, staffNameOf } from './seat.store.js';
import { isSigned } from './signature.js';

export interface ArrivedReport {
  token: string;
  raw: Buffer;
  contentType: string | undefined;
  signature: unknown;
}

/** Calls of a trial are apart from those of the connection, and nobody else's telephone rings for them. */
export const trialConnection = 'test';

/**
 * Takes a report of a telephone system: 401 without a token or signature of ours, 422 for a direction that is none, and
 * otherwise always taken, whatever it holds and whoever is away.
 */
@Injectable()
export class ReceiveReport {
  private readonly logger = new Logger('Telephony');
  private lastSeats: Seat[] = [];

  constructor(
    private readonly connections: ConnectionStore,
    private readonly seats: SeatStore,
    private readonly blocked: BlockedCallerStore,
    private readonly log: ReportLogStore,
    private readonly passing: PassOn,
    private readonly clock: Clock,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  async receive(arrived: ArrivedReport): Promise<CtiReply> {
    const at = this.clock.now();
    const found = await this.connections.byToken(arrived.token);
    if (!found) return refusal(401, 'invalid token');
    const { connection, trial } = found;
    const fields = await readFields(arrived.raw, arrived.contentType);
    const entry = entryOf(connection, fields, at);
    if (connection.secret !== null && !isSigned(connection.secret, arrived.signature, arrived.raw, at)) {
      void this.note(entry, 'wrong-signature');
      return refusal(401, 'invalid signature');
    }
    const dialect = spokenDialect(connection.dialect, fields);
    const translation = translate(dialect, fields);
    const reply = (ring: boolean, reject: boolean) =>
      replyTo(dialect, { ring, reject }, this.addressOf(arrived.token));
    if ('refused' in translation) {
      void this.note(entry, translation.refused);
      return refusal(422, "direction must be 'in' or 'out'");
    }
    if ('ignored' in translation) {
      void this.note(entry, translation.ignored);
      return reply(false, false);
    }
    const report = withNumbers(translation.report, styleOf(connection, dialect));
    const rejected =
      report.kind !== 'answer' && report.direction !== 'out' && (await this.isBlocked(report.from));
    const input = await this.inputOf(connection, trial, report, rejected, at);
    const made = await this.passing.on(input);
    const ring = report.kind === 'ring';
    if (made === 'parked') {
      // Kept before it is acknowledged: intake will hear it when it is back.
      await this.log.add({ ...entry, made, parked: input });
    } else {
      const noted = this.note(entry, rejected && ring && made !== 'refused' ? 'rejected' : made);
      // Who tries it out wants to see it at once.
      if (trial) await noted;
    }
    return reply(ring, rejected && ring);
  }

  private addressOf(token: string): string {
    return `${this.config.PUBLIC_URL}/api/v1/cti/${token}`;
  }

  private async inputOf(
    connection: CtiConnection,
    trial: boolean,
    report: TranslatedReport,
    rejected: boolean,
    at: Date,
  ): Promise<CallEventInput> {
    const seats = await this.knownSeats();
    const named = (names: readonly string[]) =>
      names.flatMap((name) => {
        const seat = seatNamed(seats, name);
        return seat ? [seat] : [];
      });
    const extension = report.direction === 'in' && report.kind === 'ring' && report.to ? [report.to] : [];
    const ringsAt = named(report.ringsAt.length > 0 ? report.ringsAt : extension);
    const answered = named(report.answeredBy)[0];
    const queue = report.queue?.slice(0, 120);
    const meant = queueOf(connection, queue);
    // Cut texts may end in half a pair.
    return storableTexts({
      connection: trial ? trialConnection : connection.id,
      externalId: report.callId.slice(0, 250),
      // Who is blocked rings nowhere: for us the call is over before it began.
      kind: rejected ? 'hangup' : report.kind,
      at: at.toISOString(),
      direction: report.direction,
      from: report.from?.slice(0, 120),
      to: report.to?.slice(0, 120),
      queue,
      process: meant?.process ?? undefined,
      language: meant?.language,
      targets: ringsAt.length > 0 && !rejected ? ringsAt.map(({ staffId }) => staffId) : undefined,
      answeredBy: answered && staffNameOf(answered),
      cause: rejected ? 'blocked' : report.cause,
    });
  }

  /** When our database does not answer, who sat where a moment ago still does. */
  private async knownSeats(): Promise<Seat[]> {
    try {
      this.lastSeats = await this.seats.list();
    } catch (error) {
      this.logger.warn(`seats cannot be read: ${messageOf(error)}`);
    }
    return this.lastSeats;
  }

  private async isBlocked(from: string | undefined): Promise<boolean> {
    if (!from?.startsWith('+')) return false;
    return this.blocked.has(from).catch((error: unknown) => {
      this.logger.warn(`blocked callers cannot be read: ${messageOf(error)}`);
      return false;
    });
  }

  /** The list for the admin page is not worth failing for, nor waiting for. */
  private note(entry: Omit<ReportToLog, 'made'>, made: MadeOf): Promise<void> {
    return this.log
      .add({ ...entry, made })
      .catch((error: unknown) => this.logger.warn(`a report is missing in the list: ${messageOf(error)}`));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown error');

function entryOf(connection: CtiConnection, fields: ReportFields, at: Date): Omit<ReportToLog, 'made'> {
  return {
    connectionId: connection.id,
    at,
    event: valueOf(fields, 'event') ?? '',
    direction: valueOf(fields, 'direction'),
    from: valueOf(fields, 'from'),
    to: valueOf(fields, 'to'),
    callId: valueOf(fields, 'callId', 'call_id'),
  };
}

/** sipgate.io always sends the country code. */
const styleOf = ({ numbers }: CtiConnection, dialect: Dialect): NumberStyle =>
  numbers === 'auto' && dialect === 'sipgate' ? 'international' : numbers;

/** The report with its numbers in E.164; what is none stays as it was reported. */
function withNumbers(report: TranslatedReport, style: NumberStyle): TranslatedReport {
  const numberIn = (party: string | undefined): string | undefined => {
    const number = party && asDialled(party, style);
    return number?.startsWith('+') ? number : party;
  };
  return { ...report, from: numberIn(report.from), to: numberIn(report.to) };
}

/** Queues are named as the telephone system does, or by their number. */
function queueOf(connection: CtiConnection, queue: string | undefined) {
  if (queue === undefined) return undefined;
  const names = [queue.toLowerCase(), asDialled(queue, connection.numbers)];
  return connection.queues.find(({ name }) => names.includes(name));
}
