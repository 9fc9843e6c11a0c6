import {
  callParties,
  type Contact,
  contactsOf,
  type ContributorContact,
  decisionsOf,
  type DecisionWords,
  getProcess,
  issueAccessCodes,
  type ProcessView,
  publicStatus,
  type PublicStatus,
} from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';
import { testProcess, FakeRequests } from '@gemeinsam/testing';

/** Intake and moderation as notification sees them: people and decisions by id, in memory. */
export class Owners {
  readonly people = new Map<string, ContributorContact>();
  /** Numbers by call. */
  readonly parties = new Map<string, string>();
  /** Purposes of the codes that were issued, by contribution. */
  readonly codes: { contributionId: string; purpose: string; code: string; link: string }[] = [];
  readonly decisions: DecisionWords[] = [];
  readonly requests = new FakeRequests();

  constructor() {
    this.allThere();
  }

  allThere(): void {
    this.requests
      .answer(contactsOf, ({ contributionIds }) => contributionIds.flatMap((id) => this.people.get(id) ?? []))
      .answer(issueAccessCodes, ({ codes }) =>
        codes.map(({ messageId, contributionId, purpose }) => {
          const number = String(this.codes.length + 1);
          const issued = { code: `ACDE-FGH${number}`, link: `secret-${number}` };
          this.codes.push({ contributionId, purpose, ...issued });
          return { messageId, ...issued, until: '2026-12-24T10:00:00.000Z' };
        }),
      )
      .answer(callParties, ({ callIds }) =>
        callIds.flatMap((callId) => {
          const phone = this.parties.get(callId);
          return phone === undefined ? [] : [{ callId, phone, language: 'de' as const }];
        }),
      )
      .answer(decisionsOf, ({ contributionIds }) =>
        this.decisions.filter((decision) => contributionIds.includes(decision.contributionId)),
      )
      .answer(
        getProcess,
        () => ({ ...testProcess(), id: '0190a000-0000-7000-8000-000000000001', open: true }) as ProcessView,
      )
      .answer(publicStatus, ({ reference }) => {
        const person = [...this.people.values()].find((one) => one.reference === reference);
        if (!person) return refuse('intake.contribution-not-found', 'not-found', 'There is no such number.');
        return { reference, contributionId: person.contributionId } as PublicStatus;
      });
  }

  intakeAway(): void {
    for (const request of [callParties, contactsOf, getProcess, issueAccessCodes, publicStatus])
      this.requests.away(request);
  }

  moderationAway(): void {
    this.requests.away(decisionsOf);
  }

  person(contributionId: string, contact: Contact, more: Partial<ContributorContact> = {}): void {
    this.people.set(contributionId, {
      contributionId,
      reference: '4729130865',
      process: 'graetzl',
      processTitle: { de: 'Ideen fürs Grätzl', en: 'Ideas for the neighbourhood' },
      title: 'Mehr Bäume <b>bitte</b>',
      language: 'de',
      channel: 'web',
      receivedAt: '2026-11-20T10:00:00.000Z',
      decisionDueAt: '2026-12-04T10:00:00.000Z',
      contact,
      ...(contact.phone ? { phone: contact.phone.replaceAll(' ', '') } : {}),
      ...more,
    });
  }
}
