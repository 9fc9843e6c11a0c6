import type { openAccess, RequestInput } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { contributionNotFound } from '../contributions/contribution.errors.js';
import { ContributionStore } from '../contributions/contribution.store.js';
import { readCode, waitAfter, wrongCodes } from './access-code.js';
import { codeNotValid, tooManyCodes } from './access.errors.js';
import { AccessStore } from './access.store.js';

type Outcome = { access: string } | 'not-valid' | { waitMs: number };

/**
 * Opens a contribution for whoever has a code or link for it. Wrong codes are counted by contribution; a link is taken all the same,
 * because nobody guesses it, and whoever types wrong codes must not keep its owner out.
 */
@Injectable()
export class OpenAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AccessStore,
    private readonly contributions: ContributionStore,
    private readonly clock: Clock,
  ) {}

  async open({ reference, proof }: RequestInput<typeof openAccess>): Promise<{ access: string }> {
    // Refused after the transaction: a wrong try is to be remembered.
    const outcome = await this.unitOfWork.run(async (tx): Promise<Outcome> => {
      const { id } = (await this.contributions.lock(tx, { reference })) ?? contributionNotFound();
      const at = this.clock.now();
      if ('link' in proof)
        return (await this.store.take(tx, id, proof, at))
          ? { access: await this.store.open(tx, id, at) }
          : 'not-valid';
      const tries = await this.store.tries(tx, id);
      const waitMs = waitAfter({ count: tries.wrong, since: tries.wrongSince }, wrongCodes, at);
      if (waitMs !== undefined) return { waitMs };
      const code = readCode(proof.code);
      if (code !== undefined && (await this.store.take(tx, id, { code }, at))) {
        tries.wrong = 0;
        tries.wrongSince = null;
        await this.store.noteTries(tx, tries);
        return { access: await this.store.open(tx, id, at) };
      }
      const goesOn =
        tries.wrongSince !== null && at.getTime() - tries.wrongSince.getTime() < wrongCodes.windowMs;
      tries.wrong = goesOn ? tries.wrong + 1 : 1;
      tries.wrongSince = goesOn ? tries.wrongSince : at;
      await this.store.noteTries(tx, tries);
      return 'not-valid';
    });
    if (outcome === 'not-valid') return codeNotValid();
    return 'waitMs' in outcome ? tooManyCodes(outcome.waitMs) : outcome;
  }

  async end({ reference, access }: { reference: string; access: string }): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const found = await this.contributions.lock(tx, { reference });
      if (found) await this.store.end(tx, found.id, access);
    });
  }
}
