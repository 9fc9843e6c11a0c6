import {
  type Actor,
  type changeContact,
  contributorContactChangedV1,
  type FieldProblem,
  type ReplyWay,
  type RequestInput,
} from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock, givenNumberOf, numberProblem } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { cleanTexts } from '../contributions/clean-text.js';
import { contributionNotFound, invalidFields } from '../contributions/contribution.errors.js';
import { ContributionStore } from '../contributions/contribution.store.js';
import { isGone } from '../contributions/contribution.states.js';
import { canonicalJson } from '../hashing/canonical-json.js';
import { ContactStore } from './contact.store.js';
import { noAnswersAnyMore } from './contributor.errors.js';

/**
 * Changes how an author hears back, and keeps who changed it, by which channel, on which consent. The same contact given
 * again changes nothing. What the contact was before is not kept.
 */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contributions: ContributionStore,
    private readonly contacts: ContactStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async change(
    input: RequestInput<typeof changeContact>,
    actor: Actor,
    correlationId?: string,
  ): Promise<{ replyWay: ReplyWay }> {
    const { reference, channel, consent } = input;
    const contact = cleanTexts(input.contact);
    const phone = contact.phone === undefined ? undefined : givenNumberOf(contact.phone);
    return this.unitOfWork.run(async (tx) => {
      const found = (await this.contributions.lock(tx, { reference })) ?? contributionNotFound();
      if (isGone(found.state)) noAnswersAnyMore(found.state);
      const wrong = contact.phone === undefined ? undefined : numberProblem('/contact/phone', contact.phone);
      const problems: FieldProblem[] = wrong ? [wrong] : [];
      const current = await this.contacts.consentVersion(tx, found.processId);
      if (consent.version !== current)
        problems.push({
          pointer: '/consent/version',
          code: 'outdated',
          detail: `consent must be given to version ${current} of the text`,
          params: { current },
        });
      if (problems.length > 0) invalidFields(problems);
      const before = await this.contacts.lock(tx, found.id);
      if (canonicalJson(before) === canonicalJson(contact)) return { replyWay: contact.wish };
      const at = this.clock.now();
      await this.contacts.change(tx, found.id, {
        contact,
        phone,
        at,
        channel,
        by: actor,
        from: before.wish,
        // Who reads a text out at the phone is who is signed in there.
        consent: channel === 'phone' ? { ...consent, readBy: actor.id } : consent,
      });
      await this.outbox.add(
        tx,
        contributorContactChangedV1,
        { contributionId: found.id, replyWay: contact.wish, channel, changedAt: at.toISOString() },
        { correlationId },
      );
      return { replyWay: contact.wish };
    });
  }
}
