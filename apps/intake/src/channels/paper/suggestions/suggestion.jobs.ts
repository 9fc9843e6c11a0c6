import { UnitOfWork } from '@gemeinsam/persistence';
import { Jobs, LOGGER, Sweep } from '@gemeinsam/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SuggestTexts } from './suggest-texts.service.js';
import { SuggestionStore } from './suggestion.store.js';

const queue = 'paper-suggestions';
const sweepMs = 5_000;

/**
 * Finds the pages that were read and not yet looked at, whoever put them there. A job that is lost or killed in the middle
 * is found again.
 */
@Injectable()
export class SuggestionJobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep;

  constructor(
    private readonly jobs: Jobs,
    private readonly suggestTexts: SuggestTexts,
    store: SuggestionStore,
    unitOfWork: UnitOfWork,
    @Inject(LOGGER) logger: ConstructorParameters<typeof Sweep>[0]['logger'],
  ) {
    this.sweep = new Sweep({
      name: 'intake.paper-suggestions',
      everyMs: sweepMs,
      unitOfWork,
      logger,
      work: async (tx) => {
        for (const { form_id: formId, page } of await store.waiting(tx))
          await this.jobs.add(
            queue,
            'suggest',
            { formId, page },
            { jobId: `suggest-${formId}-${page}`, attempts: 1 },
          );
      },
    });
  }

  onApplicationBootstrap(): void {
    this.jobs.process(
      queue,
      ({ data }) => this.suggestTexts.suggest(String(data['formId']), Number(data['page'])),
      { concurrency: 1 },
    );
    this.sweep.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.sweep.stop();
  }
}
