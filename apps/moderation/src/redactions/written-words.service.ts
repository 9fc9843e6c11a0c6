import {
  type OriginalWording,
  originalWording,
  type RequestOutput,
  serviceActor,
  wordingOf,
} from '@gemeinsam/contracts';
import { refuse, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';

export type WrittenWords = NonNullable<RequestOutput<typeof wordingOf>>;

/** What people wrote, which intake alone keeps: asked for each time, stored never. */
@Injectable()
export class WrittenWordsService {
  private readonly by = { actor: serviceActor('moderation') };

  constructor(private readonly client: RequestClient) {}

  async of(contributionId: string): Promise<WrittenWords> {
    const words = await this.client.ask(wordingOf, { contributionId }, this.by);
    return (
      words ??
      refuse(
        'moderation.contribution-gone',
        'conflict',
        'The contribution was erased; there is no text any more.',
      )
    );
  }

  async original(contributionId: string): Promise<OriginalWording> {
    const words = await this.client.ask(originalWording, { contributionId }, this.by);
    return (
      words ??
      refuse('moderation.nothing-redacted', 'not-found', 'Nothing of this contribution is blacked out.')
    );
  }
}
