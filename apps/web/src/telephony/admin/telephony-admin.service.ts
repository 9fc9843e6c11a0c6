import { trimText } from '@gemeinsam/contracts';
import { asDialled, type NumberStyle, refuse } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { BlockedCallerStore } from '../blocked-caller.store.js';
import type { CtiConnection, Queue } from '../connection.js';
import { ConnectionStore } from '../connection.store.js';
import { ctiPath } from '../cti.routes.js';
import type { Dialect } from '../dialects/dialect.js';
import { ReportLogStore } from '../report-log.store.js';
import { type Seat, SeatStore } from '../seat.store.js';
import { longest, mostLogins, problemsOfName, problemsOfQueue } from './telephony-limits.js';
import type { TelephonyOverview } from './telephony.page.js';
import type { TelephonyProblem } from './telephony.texts.de.js';

const eventsShown = 50;
/** E.164, as {@link asDialled} makes it of a whole number: anything else would never be the caller's. */
const wholeNumber = /^\+[1-9]\d{6,14}$/;

/** What an admin does with telephone systems. Problems are returned for the page to say; what is not there is refused. */
@Injectable()
export class TelephonyAdmin {
  constructor(
    private readonly connections: ConnectionStore,
    private readonly seats: SeatStore,
    private readonly blocked: BlockedCallerStore,
    private readonly log: ReportLogStore,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  async overview(): Promise<TelephonyOverview> {
    const [connections, seats, blocked, events] = await Promise.all([
      this.connections.list(),
      this.seats.list(),
      this.blocked.list(),
      this.log.latest(eventsShown),
    ]);
    return { connections, seats, blocked, events };
  }

  async connection(id: string): Promise<CtiConnection> {
    return (
      (await this.connections.byId(id)) ??
      refuse('web.no-such-connection', 'not-found', 'There is no telephone system with this id.')
    );
  }

  /** The address of the new connection; it cannot be shown again. */
  async connect(given: {
    name: string;
    dialect: Dialect;
    by: string;
  }): Promise<{ address: string } | { problems: TelephonyProblem[] }> {
    const { name } = given;
    const problems = problemsOfName(name);
    if (problems.length > 0) return { problems };
    const token = await this.connections.create({ name, dialect: given.dialect, createdBy: given.by });
    return { address: this.addressOf(token) };
  }

  /** A new address; the old one is no longer taken. */
  async rotate(id: string): Promise<string> {
    await this.connection(id);
    return this.addressOf(await this.connections.rotate(id));
  }

  /** The new secret, or null when signatures are no longer wanted. */
  async sign(id: string, signed: boolean): Promise<string | null> {
    await this.connection(id);
    return this.connections.setSigning(id, signed);
  }

  async setFormat(id: string, format: { dialect: Dialect; numbers: NumberStyle }): Promise<void> {
    await this.connection(id);
    await this.connections.setFormat(id, format);
  }

  async remove(id: string): Promise<void> {
    await this.connections.remove(id);
  }

  async addQueue(id: string, queue: Queue): Promise<TelephonyProblem[]> {
    const typed = queue.name;
    const problems = problemsOfQueue(typed);
    if (problems.length > 0) return problems;
    await this.connection(id);
    const dialled = asDialled(typed);
    await this.connections.setQueue(id, {
      ...queue,
      name: dialled.startsWith('+') ? dialled : typed.toLowerCase(),
    });
    return [];
  }

  async removeQueue(id: string, name: string): Promise<void> {
    await this.connections.removeQueue(id, name);
  }

  async seat(staffId: string): Promise<Seat> {
    return (
      (await this.seats.of(staffId)) ??
      refuse('web.no-such-seat', 'not-found', 'Nobody with this id takes calls.')
    );
  }

  /** `logins` as typed, separated by commas. */
  async place(staffId: string, typed: { extension: string; logins: string }): Promise<TelephonyProblem[]> {
    await this.seat(staffId);
    const logins = typed.logins
      .split(/[,;\n]/)
      .map((login) => trimText(login).toLowerCase())
      .filter((login) => login !== '');
    const problems: TelephonyProblem[] = [
      ...(typed.extension.length > longest.extension ? ['extension-long' as const] : []),
      ...(logins.length > mostLogins || logins.some((login) => login.length > longest.login)
        ? ['logins-long' as const]
        : []),
    ];
    if (problems.length > 0) return problems;
    const placed = await this.seats.place(staffId, {
      extension: typed.extension || null,
      logins: [...new Set(logins)],
    });
    return placed ? [] : ['extension-taken'];
  }

  async block(typed: { number: string; reason: string; by: string }): Promise<TelephonyProblem[]> {
    const number = asDialled(typed.number);
    const problems: TelephonyProblem[] = [
      ...(wholeNumber.test(number) ? [] : ['number-wrong' as const]),
      ...(typed.reason === '' ? ['reason-missing' as const] : []),
      ...(typed.reason.length > longest.reason ? ['reason-long' as const] : []),
    ];
    if (problems.length === 0) await this.blocked.add({ number, reason: typed.reason, blockedBy: typed.by });
    return problems;
  }

  async unblock(number: string): Promise<void> {
    await this.blocked.remove(number);
  }

  private addressOf(token: string): string {
    return this.config.PUBLIC_URL + ctiPath + token;
  }
}
