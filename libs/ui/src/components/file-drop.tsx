import type { ComponentChildren } from 'preact';
import { describedBy, FieldError, helpId } from './field.js';

/** What the island says; `{n}`, `{size}` and `{percent}` are filled in. */
export interface FileDropWords {
  drop: string;
  or: string;
  choose: string;
  chosen: string;
  remove: string;
  total: string;
  totalOne: string;
  uploading: string;
  uploaded: string;
  stopUpload: string;
  stopped: string;
  noScan: string;
  tooLargeHere: string;
  emptyHere: string;
  noneLeft: string;
  allTooLarge: string;
  uploadFailed: string;
  sessionOver: string;
}

export interface FileDropProps {
  id: string;
  name?: string;
  /** Where the form goes, form token included: its body is read as a stream of files. */
  action: string;
  label: ComponentChildren;
  help?: ComponentChildren;
  error?: string;
  /** File endings offered by the file button, e.g. `.pdf,.png`. */
  accept: string;
  words: FileDropWords;
  fileMegabytes: number;
  batchMegabytes: number;
  /** Key that opens the file button. */
  keyHint?: string;
  class?: string;
  /** Fields before the files. */
  children?: ComponentChildren;
  /** The button that sends. */
  submit: ComponentChildren;
}

const megabyte = 1024 * 1024;

/** A form that takes files by drag and drop, by a file button and, without script, by the plain input. Needs the island `file-drop`. */
export function FileDrop(props: FileDropProps) {
  const { id, name = id, action, label, help, error, accept, words, children, submit } = props;
  return (
    <file-drop
      {...Object.fromEntries(
        Object.entries(words).map(([key, value]) => [
          `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
          value,
        ]),
      )}
      data-file-bytes={props.fileMegabytes * megabyte}
      data-batch-bytes={props.batchMegabytes * megabyte}
    >
      <form method="post" action={action} enctype="multipart/form-data" class={props.class}>
        {children}
        <div class={error ? 'field field-invalid' : 'field'}>
          <label for={id}>{label}</label>
          {help && (
            <p class="help" id={helpId(id)}>
              {help}
            </p>
          )}
          <FieldError id={id} error={error} />
          <input
            class="input"
            type="file"
            id={id}
            name={name}
            multiple
            accept={accept}
            data-key={props.keyHint}
            aria-describedby={describedBy({ id, label, help, error })}
          />
        </div>
        {submit}
      </form>
    </file-drop>
  );
}
