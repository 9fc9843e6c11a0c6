import { eventually } from '@gemeinsam/testing/eventually';
import type { Api, Reply } from './api.js';
import type { ProductUnderTest } from './product-under-test.js';

/** A case as a moderator took it. */
export interface ClaimedCase {
  id: string;
  version: number;
  state: string;
  decisions: { outcome: string; message: string }[];
  contribution: { reference: string } | null;
}

/** Somebody who decides by the API, one token per person. */
export class Moderator {
  private constructor(
    readonly api: Api,
    private readonly sut: ProductUnderTest,
  ) {}

  static async make(sut: ProductUnderTest): Promise<Moderator> {
    return new Moderator(await sut.apiWith('moderator'), sut);
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

  async claim(reference: string): Promise<ClaimedCase> {
    const caseId = await this.caseOf(reference);
    const reply = await this.api.post<ClaimedCase>('/moderation/cases/claim', { caseId });
    if (reply.status !== 200)
      throw new Error(
        `the case of ${reference} cannot be taken: ${reply.status} ${JSON.stringify(reply.body)}`,
      );
    return reply.body;
  }

  send(claimed: Pick<ClaimedCase, 'id' | 'version'>, decision: Record<string, unknown>): Promise<Reply> {
    return this.api.post(`/moderation/cases/${claimed.id}/decisions`, {
      version: claimed.version,
      ...decision,
    });
  }

  /** Takes the case and decides; throws when that is refused. */
  async decide(reference: string, outcome: string, more: Record<string, unknown> = {}): Promise<void> {
    const reply = await this.send(await this.claim(reference), { outcome, ...more });
    if (reply.status !== 200)
      throw new Error(`${outcome} is refused: ${reply.status} ${JSON.stringify(reply.body)}`);
  }
}
