import { UnitOfWork } from '@gemeinsam/persistence';
import { Jobs, LOGGER, type SweepOptions, WokenQueue } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { SuggestTexts } from './suggest-texts.service.js';
import { SuggestionStore } from './suggestion.store.js';

const jobSchema = z.object({ formId: z.uuid(), page: z.int().positive() });

/** Finds the pages that were read and not yet looked at, whoever put them there. */
@Injectable()
export class SuggestionQueue extends WokenQueue<z.output<typeof jobSchema>> {
  constructor(
    jobs: Jobs,
    suggestTexts: SuggestTexts,
    store: SuggestionStore,
    unitOfWork: UnitOfWork,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
      queue: 'paper-suggestions',
      sweep: 'intake.paper-suggestions',
      everyMs: 5_000,
      unitOfWork,
      jobs,
      logger,
      data: jobSchema,
      handle: ({ formId, page }) => suggestTexts.suggest(formId, page),
      concurrency: 1,
      waiting: async (tx) => {
        const pages = await store.waiting(tx);
        return {
          jobs: pages.map(({ form_id: formId, page }) => ({
            id: `suggest-${formId}-${page}`,
            data: { formId, page },
          })),
        };
      },
    });
  }
}
