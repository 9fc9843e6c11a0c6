import { Clock, dayAfter, LOGGER, officeTime } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { ErasedFiles } from '../retention/erased-files.store.js';
import { InboxSettings } from './inbox-settings.js';
import { PutAwayFiles } from './put-away-files.js';

/**
 * Deletes what was put away in the watched folder: when it has lain there long enough, and at once when somebody whose pages
 * are in it was erased. Safe to repeat at any point.
 */
@Injectable()
export class ClearInbox {
  constructor(
    private readonly settings: InboxSettings,
    private readonly erased: ErasedFiles,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: { info(detail: object, message: string): void },
  ) {}

  async clear(root: string, goOn: () => boolean): Promise<void> {
    const files = new PutAwayFiles(root, goOn);
    const firstKept = dayAfter(officeTime(this.clock.now()).day, -this.settings.keptDays);
    const days = await files.deleteBefore(firstKept);
    // What was erased earlier lay in a folder of a day that is gone.
    const copies = await files.deleteCopies(await this.erased.since(firstKept));
    if (days + copies > 0)
      this.logger.info({ days, copies }, 'files that were put away in the watched folder were deleted');
  }
}
