import { type CallBackTask, languagesToSpeak } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { orWhenAway } from '../../../shell/service-away.js';
import type { Visit } from '../../../shell/visit.js';

type Called = Pick<CallBackTask, 'id' | 'contributionId' | 'callId'>;

/** In which language to call people back. */
@Injectable()
export class CallLanguages {
  constructor(private readonly client: RequestClient) {}

  /** BCP 47 tags by the id of the task; none of whom nothing is known, and none at all while intake is away. */
  async of(tasks: readonly Called[], visit: Visit): Promise<ReadonlyMap<string, string>> {
    const contributionIds = tasks.flatMap(({ contributionId }) => contributionId ?? []);
    const callIds = tasks.flatMap(({ callId }) => callId ?? []);
    if (contributionIds.length + callIds.length === 0) return new Map();
    const spoken = await this.client
      .ask(languagesToSpeak, { contributionIds, callIds }, visit)
      .catch(orWhenAway<Record<string, string>>({}));
    return new Map(
      tasks.flatMap(({ id, contributionId, callId }) => {
        const language = spoken[contributionId ?? callId ?? ''];
        return language === undefined ? [] : [[id, language] as const];
      }),
    );
  }
}
