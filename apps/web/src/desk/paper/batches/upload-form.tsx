import { Button, FileDrop, TextField, type FieldFault, type FileDropWords } from '@gemeinsam/ui';
import type { BatchesTexts } from './batches.texts.de.js';
import { batchesTexts } from './batches.texts.js';
import { useTexts, useVisit, type Visit } from '../../../shell/visit.js';

/** How much may come at once, in megabytes. */
export interface UploadLimits {
  file: number;
  batch: number;
}

/** Kinds of files that the file button offers. */
export const acceptedFiles = '.pdf,.tif,.tiff,.png,.jpg,.jpeg';

/** What the place for files says by itself. */
export const dropWords = (texts: BatchesTexts): FileDropWords => ({
  drop: texts.drop,
  or: texts.or,
  choose: texts.choose,
  chosen: texts.chosen,
  remove: texts.remove,
  total: texts.total,
  totalOne: texts.totalOne,
  uploading: texts.uploading,
  uploaded: texts.uploaded,
  stopUpload: texts.stopUpload,
  stopped: texts.stopped,
  noScan: texts.noScan,
  tooLargeHere: texts.tooLargeHere,
  emptyHere: texts.emptyHere,
  noneLeft: texts.noneLeft,
  allTooLarge: texts.allTooLarge,
  uploadFailed: texts.uploadFailed,
  sessionOver: texts.sessionOver,
});

/** The address of a form whose body is a stream of files: the form token is in it, because nobody reads the body before. */
export const withFormToken = ({ csrfToken }: Visit, path: string): string =>
  `${path}?_csrf=${encodeURIComponent(csrfToken ?? '')}`;

interface UploadFormProps {
  limits: UploadLimits;
  /** Sent twice, it is one batch. */
  uploadKey: string;
  faults: readonly FieldFault[];
  typedName?: string;
}

/** Taking scans in as a new batch. */
export function UploadForm({ limits, uploadKey, faults, typedName }: UploadFormProps) {
  const visit = useVisit();
  const texts = useTexts(batchesTexts);
  const errorOf = (field: string): string | undefined =>
    faults
      .filter((fault) => fault.field === field)
      .map(({ message }) => message)
      .join(' ') || undefined;
  return (
    <FileDrop
      id="files"
      class="card upload"
      action={withFormToken(visit, '/desk/paper/batches')}
      label={texts.files}
      help={texts.filesHelp(limits.file, limits.batch)}
      error={errorOf('files')}
      accept={acceptedFiles}
      words={dropWords(texts)}
      fileMegabytes={limits.file}
      batchMegabytes={limits.batch}
      keyHint="d"
      submit={
        <p class="actions">
          <Button keyHint="Ctrl+Enter">{texts.upload}</Button>
        </p>
      }
    >
      <h2>{texts.uploadTitle}</h2>
      <input type="hidden" name="key" value={uploadKey} />
      <TextField
        id="name"
        label={texts.name}
        help={texts.nameHelp}
        value={typedName}
        error={errorOf('name')}
      />
    </FileDrop>
  );
}
