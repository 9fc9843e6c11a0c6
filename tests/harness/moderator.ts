import { randomUUID } from 'node:crypto';
import {
  agreeOnCase,
  claimCase,
  decideCase,
  hintsOf,
  type Actor,
  type CaseDetail,
  type CaseHints,
  type RequestInput,
  type RequestOutput,
  type Role,
} from '@gemeinsam/contracts';
import type { RequestClient } from '@gemeinsam/service-kit/requests/request-client';
import { eventually } from '@gemeinsam/testing/eventually';
import type { ProductUnderTest } from './product-under-test.js';
import { requestsTo } from './requests-to.js';

type Decision = Partial<Omit<RequestInput<typeof decideCase>, 'caseId'>>;

/** Somebody of the office who decides: asks moderation itself, as the page of the person does. */
export class Moderator {
  readonly actor: Actor;
  private readonly requests: RequestClient;

  constructor(
    private readonly sut: ProductUnderTest,
    role: Role = 'moderator',
  ) {
    const id = randomUUID();
    this.actor = { kind: 'staff', id, name: `M. ${id.slice(0, 4)}`, roles: [role] };
    this.requests = requestsTo(sut);
  }

  /** The case of a contribution, as soon as moderation has heard of it. */
  caseOf(reference: string): Promise<string> {
    return eventually(async () => {
      const [contribution] = await this.sut.databases.rows<{ id: string }>(
        'intake',
        'select id from contributions where reference = $1',
        [reference],
      );
      const [found] = await this.sut.databases.rows<{ id: string }>(
        'moderation',
        'select id from cases where contribution_id = $1',
        [contribution!.id],
      );
      if (!found) throw new Error(`no case of ${reference} yet`);
      return found.id;
    }, 60_000);
  }

  /** The hints on a case, as soon as its text was looked through. */
  hints(caseId: string): Promise<CaseHints> {
    return eventually(async () => {
      const hints = await this.requests.ask(hintsOf, { caseId }, { actor: this.actor });
      if (hints.screened === 'not-yet') throw new Error(`case ${caseId} was not screened yet`);
      return hints;
    }, 60_000);
  }

  /** Takes the case of a contribution. */
  async claim(reference: string): Promise<CaseDetail> {
    return this.take(await this.caseOf(reference));
  }

  async take(caseId: string): Promise<CaseDetail> {
    const claimed = await this.takeNext({ caseId });
    if (!claimed) throw new Error(`no case ${caseId} to take`);
    return claimed;
  }

  /** Takes the next case that is free. `null`: none is. */
  takeNext(wanted: RequestInput<typeof claimCase> = {}): Promise<CaseDetail | null> {
    return this.requests.ask(claimCase, wanted, { actor: this.actor });
  }

  /** Decides on the version that was taken; a refusal rejects. */
  send(
    { id, version }: Pick<CaseDetail, 'id' | 'version'>,
    outcome: Decision['outcome'] & string,
    more: Decision = {},
  ): Promise<RequestOutput<typeof decideCase>> {
    const input = { version, outcome, reasonCodes: [], message: '', ...more, caseId: id };
    return this.requests.ask(decideCase, input, { actor: this.actor });
  }

  /** Chooses whose opinion stands, of the two that are compared; `note` says why where they differ. */
  async agree(caseId: string, whose: 'mine' | 'other', note = ''): Promise<void> {
    const { version, decisions, compared } = await this.take(caseId);
    const chosen = decisions.find(({ id, mine }) => compared?.includes(id) && mine === (whose === 'mine'));
    if (!chosen) throw new Error(`no opinion of ${whose} is compared on ${caseId}`);
    await this.requests.ask(
      agreeOnCase,
      { caseId, version, opinionId: chosen.id, note },
      { actor: this.actor },
    );
  }

  /** Takes the case and decides; as a second person who comes to the same, in words of their own. */
  async decide(reference: string, outcome: Decision['outcome'] & string, more: Decision = {}): Promise<void> {
    const { caseId, state } = await this.send(await this.claim(reference), outcome, more);
    if (state === 'agreeing' && outcome === 'declined') await this.agree(caseId, 'mine');
  }
}
