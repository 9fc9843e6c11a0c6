import type { AddressInfo } from 'node:net';
import { newId } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { CtiConnection } from '../connection.js';
import { ConnectionStore } from '../connection.store.js';
import { ctiPath } from '../cti.routes.js';
import { type MadeOf, ReportLogStore } from '../report-log.store.js';
import { signatureHeader, signatureOf } from '../signature.js';

/** One report of a trial call and what came of it. */
export interface TrialStep {
  event: string;
  sent: string;
  status: number;
  answer: string;
  made?: MadeOf;
}

/** A number that belongs to nobody. */
const caller = '4315050099';

/** Plays a whole call to the real address of a connection, with a token that is valid for a minute. */
@Injectable()
export class TrialCall {
  constructor(
    private readonly connections: ConnectionStore,
    private readonly log: ReportLogStore,
    private readonly clock: Clock,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  /** It rings at `staffId` alone, and nobody is said to have answered, so that it leaves nothing behind. */
  async play(connection: CtiConnection, staffId: string): Promise<TrialStep[]> {
    const token = await this.connections.trialToken(connection.id);
    const callId = `test-${newId()}`;
    const call = { from: caller, to: 'test', direction: 'in', callId };
    const reports =
      connection.dialect === 'placetel'
        ? [
            { event: 'IncomingCall', ...call, peer: staffId },
            { event: 'CallAccepted', ...call },
            { event: 'HungUp', ...call, type: 'accepted' },
          ]
        : [
            { event: 'newCall', ...call, 'user[]': staffId },
            { event: 'answer', ...call },
            { event: 'hangup', ...call, cause: 'normalClearing' },
          ];
    const steps: TrialStep[] = [];
    for (const report of reports) steps.push(await this.send(connection, token, report));
    const made = await this.log.ofCall(connection.id, callId);
    return steps.map((step) => ({ ...step, made: made.get(step.event) }));
  }

  private async send(
    connection: CtiConnection,
    token: string,
    report: Record<string, string> & { event: string },
  ): Promise<TrialStep> {
    const sent = new URLSearchParams(report).toString();
    const answer = await fetch(this.ownDoor() + ctiPath + token, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(connection.secret !== null && {
          [signatureHeader]: signatureOf(connection.secret, Buffer.from(sent), this.clock.now()),
        }),
      },
      body: sent,
      // Our own door leads nowhere else; a token must not follow what would.
      redirect: 'error',
    });
    // The token is as good as over, but it need not stand on a page.
    const words = (await answer.text()).replaceAll(token, '…');
    return {
      event: report.event,
      sent: decodeURIComponent(sent.replaceAll('+', ' ')),
      status: answer.status,
      answer: words,
    };
  }

  /** Where this replica listens: the way in is the one telephone systems take, without the road before it. */
  private ownDoor(): string {
    const { address, port, family } = this.adapterHost.httpAdapter.getHttpServer().address() as AddressInfo;
    const anywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
    const host = anywhere[address] ?? address;
    return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}`;
  }
}
