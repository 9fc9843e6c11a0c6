import type { Problem } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import type { FieldFault } from '@gemeinsam/ui';
import type { BatchesTexts } from './batches.texts.de.js';
import type { UploadLimits } from './upload-form.js';

/** A refused upload in words, each file by its name; undefined for what is not the sender's to mend. */
export function uploadFaults(
  error: unknown,
  texts: BatchesTexts,
  limits: UploadLimits,
): FieldFault[] | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const { problem } = error;
  const words = (message: string): FieldFault[] => [{ field: 'files', message }];
  switch (problem.kind) {
    case 'unsupported':
      return filesOf(problem).length > 0
        ? filesOf(problem).map((name) => ({ field: 'files', message: texts.notAScan(name) }))
        : words(texts.noFiles);
    case 'too-large': {
      const [name] = filesOf(problem);
      if (name !== undefined) return words(texts.fileTooLarge(name, limits.file));
      return words(
        problem.extra?.['limitMegabytes'] === undefined
          ? texts.tooManyFiles
          : texts.batchTooLarge(limits.batch),
      );
    }
    case 'invalid':
      return words(texts.noFiles);
    case 'conflict':
      return words(problem.code === 'intake.paper-rescan-repeated' ? texts.knownFiles : texts.batchGone);
    default:
      return undefined;
  }
}

/** The files that a problem names by `/files/<name>`. */
const filesOf = (problem: Problem): string[] =>
  (problem.fields ?? [])
    .filter(({ pointer, code }) => pointer.startsWith('/files/') && code !== 'required')
    .map(({ pointer }) => decodeURIComponent(pointer.slice('/files/'.length)));
