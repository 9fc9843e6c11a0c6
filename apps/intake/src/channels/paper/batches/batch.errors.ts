import type { BatchBalance, BatchState } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';

export const batchNotFound = (): never =>
  refuse('intake.paper-batch-not-found', 'not-found', 'there is no batch with this id');

/** None of the files is a scan, so there is nothing to take in. */
export const noScanAtAll = (refused: readonly { name: string }[]): never =>
  refuse('intake.paper-batch-no-scan', 'invalid', 'none of the files is a PDF, PNG, JPEG or TIFF', {
    fields:
      refused.length === 0
        ? [{ pointer: '/files', code: 'required', detail: 'a batch needs a file' }]
        : refused.map(({ name }, index) => ({
            pointer: `/refused/${index}`,
            code: 'no-scan',
            detail: 'neither PDF nor PNG, JPEG or TIFF',
            params: { name },
          })),
  });

export const nothingToCancel = (state: BatchState): never =>
  refuse('intake.paper-batch-nothing-to-cancel', 'conflict', 'every page of the batch was read', {
    extra: { state },
  });

export const nothingToResume = (state: BatchState): never =>
  refuse('intake.paper-batch-nothing-to-resume', 'conflict', 'no file of the batch waits for going on', {
    extra: { state },
  });

export const batchSignedOff = (): never =>
  refuse(
    'intake.paper-batch-signed-off',
    'conflict',
    'the batch was signed off; nothing in it changes any more',
  );

/** A page, a form or an alarm is still open. */
export const batchOpen = (balance: BatchBalance, state: BatchState): never =>
  refuse('intake.paper-batch-open', 'conflict', 'not every page of the batch has found its place yet', {
    extra: { state, ...balance },
  });
