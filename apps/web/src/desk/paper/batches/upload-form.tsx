import { Button, FileDrop, TextField, type FieldFault } from '@gemeinsam/ui';
import { batchesTexts } from './batches.texts.js';
import { acceptedFiles, withFormToken } from '../uploads/upload-address.js';
import type { UploadLimits } from '../uploads/upload-limits.js';
import { uploadTexts } from '../uploads/upload.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** As many characters as intake takes for the name of a batch. */
export const longestName = 120;

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
  const { files, drop } = useTexts(uploadTexts);
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
      label={files}
      help={texts.filesHelp(limits.file, limits.batch)}
      error={errorOf('files')}
      accept={acceptedFiles}
      words={drop}
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
        max={longestName}
        error={errorOf('name')}
      />
    </FileDrop>
  );
}
