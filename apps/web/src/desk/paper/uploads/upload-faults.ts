import type { Problem } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit/refusal';
import type { FieldFault } from '@gemeinsam/ui';
import type { UploadTexts } from './upload.texts.de.js';
import type { UploadLimits } from './upload-limits.js';

/** A refused upload in words, each file by its name; undefined for what is not the sender's to mend. */
export function uploadFaults(
  error: unknown,
  texts: UploadTexts,
  limits: UploadLimits,
): FieldFault[] | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const { problem } = error;
  const words = (message: string): FieldFault[] => [{ field: 'files', message }];
  const names = filesOf(problem);
  if (problem.kind === 'unsupported')
    return names.length > 0
      ? names.map((name) => ({ field: 'files', message: texts.notAScan(name) }))
      : words(texts.noFiles);
  if (problem.kind === 'too-large') {
    if (names[0] !== undefined) return words(texts.fileTooLarge(names[0], limits.file));
    return words(
      problem.extra?.['limitMegabytes'] === undefined
        ? texts.tooManyFiles
        : texts.batchTooLarge(limits.batch),
    );
  }
  if (problem.kind === 'invalid') return words(texts.noFiles);
  if (problem.kind === 'conflict') return words(conflictIn(problem.code, texts));
  return undefined;
}

function conflictIn(code: string, texts: UploadTexts): string {
  switch (code) {
    case 'intake.paper-rescan-repeated':
      return texts.knownFiles;
    case 'intake.idempotency-key-reused':
      return texts.otherFiles;
    default:
      return texts.batchGone;
  }
}

/** The files that a problem names by `/files/<name>`. */
const filesOf = (problem: Problem): string[] =>
  (problem.fields ?? [])
    .filter(({ pointer, code }) => pointer.startsWith('/files/') && code !== 'required')
    .map(({ pointer }) => decodeURIComponent(pointer.slice('/files/'.length)));
