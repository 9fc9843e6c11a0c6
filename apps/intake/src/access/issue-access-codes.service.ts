import {
  type Actor,
  contributorAccessAskedV1,
  type issueAccessCodes,
  type IssuedAccessCode,
  type RequestInput,
} from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { newId, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { contributionNotFound } from '../contributions/contribution.errors.js';
import type { Contribution } from '../contributions/contribution.js';
import { ContributionStore } from '../contributions/contribution.store.js';
import { ReceptionStore } from '../contributions/reception.store.js';
import { askedCodes, waitAfter } from './access-code.js';
import { AccessStore } from './access.store.js';

/** A code with its day, as it is told. */
interface ToldCode {
  code: string;
  until: string;
}

/** Makes codes for those who are told them: by message, by voice, on the receipt. */
@Injectable()
export class IssueAccessCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AccessStore,
    private readonly contributions: ContributionStore,
    private readonly receptions: ReceptionStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Says that a code is to be sent, but not too often; whoever asks cannot tell. */
  async ask(reference: string, correlationId?: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { id } = await this.there(tx, { reference });
      const at = this.clock.now();
      const tries = await this.store.tries(tx, id);
      if (waitAfter({ count: tries.asked, since: tries.askedSince }, askedCodes, at) !== undefined) return;
      const goesOn =
        tries.askedSince !== null && at.getTime() - tries.askedSince.getTime() < askedCodes.windowMs;
      tries.asked = goesOn ? tries.asked + 1 : 1;
      tries.askedSince = goesOn ? tries.askedSince : at;
      await this.store.noteTries(tx, tries);
      await this.outbox.add(
        tx,
        contributorAccessAskedV1,
        { contributionId: id, accessRequestId: newId(), askedAt: at.toISOString() },
        { correlationId },
      );
    });
  }

  async forMessages({ codes }: RequestInput<typeof issueAccessCodes>): Promise<IssuedAccessCode[]> {
    return this.unitOfWork.run(async (tx) => {
      const issued: IssuedAccessCode[] = [];
      for (const { messageId, contributionId, purpose } of codes) {
        const contribution = await this.contributions.lock(tx, { id: contributionId });
        if (!contribution || contribution.state === 'erased') continue;
        const { code, link, until } = await this.store.issue(tx, contributionId, purpose, this.clock.now());
        issued.push({ messageId, code, link, until: until.toISOString() });
      }
      return issued;
    });
  }

  async forCaller(reference: string, agent: Actor): Promise<ToldCode> {
    return this.unitOfWork.run(async (tx) => {
      const { id } = await this.there(tx, { reference });
      return told(await this.store.issue(tx, id, 'spoken', this.clock.now(), agent));
    });
  }

  async forReceipt(idempotency: { scope: string; key: string }): Promise<ToldCode> {
    return this.unitOfWork.run(async (tx) => {
      const [record] = await this.receptions.records(tx, [idempotency]);
      const { id } = await this.there(tx, { id: record?.contributionId ?? contributionNotFound() });
      return told(await this.store.issue(tx, id, 'receipt', this.clock.now()));
    });
  }

  private async there(tx: Tx, by: { id: string } | { reference: string }): Promise<Contribution> {
    const found = await this.contributions.lock(tx, by);
    if (!found || found.state === 'erased') return contributionNotFound();
    return found;
  }
}

const told = ({ code, until }: { code: string; until: Date }): ToldCode => ({
  code,
  until: until.toISOString(),
});
