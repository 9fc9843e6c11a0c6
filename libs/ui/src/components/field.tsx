import type { ComponentChildren } from 'preact';
import { useWords } from '../words.js';

/** What every question of a form has. */
export interface FieldBase {
  /** Unique on the page; also the name sent, unless `name` says otherwise. The error summary links to it. */
  id: string;
  name?: string;
  label: ComponentChildren;
  help?: ComponentChildren;
  /** What is wrong, as a sentence that says what would be right. */
  error?: string;
  /** Optional questions say so in words; required ones need no star. */
  required?: boolean;
  /** What stands above or below says already when the answer may be left out. */
  optionalSaidAbove?: boolean;
}

export const helpId = (id: string): string => `${id}-help`;
export const errorId = (id: string): string => `${id}-error`;

/** Ids that describe the control, for `aria-describedby`. */
export function describedBy(field: FieldBase, ...more: (string | undefined)[]): string | undefined {
  const ids = [
    field.help ? helpId(field.id) : undefined,
    field.error ? errorId(field.id) : undefined,
    ...more,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The words of the label, with "optional" when the answer may be left out. */
export function LabelText({
  label,
  required,
  optionalSaidAbove,
}: Pick<FieldBase, 'label' | 'required' | 'optionalSaidAbove'>) {
  const words = useWords();
  return (
    <>
      {label}
      {!required && !optionalSaidAbove && <span class="optional"> ({words.optional})</span>}
    </>
  );
}

/** The error of one field, right above its control. */
export function FieldError({ id, error }: { id: string; error?: string }) {
  const words = useWords();
  return error ? (
    <p class="field-error" id={errorId(id)}>
      <span class="visually-hidden">{words.errorPrefix} </span>
      {error}
    </p>
  ) : null;
}

/** Label, help and error around one control. */
export function Field({ field, children }: { field: FieldBase; children: ComponentChildren }) {
  return (
    <div class={field.error ? 'field field-invalid' : 'field'}>
      {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the control with this id is in `children` */}
      <label for={field.id}>
        <LabelText {...field} />
      </label>
      {field.help && (
        <p class="help" id={helpId(field.id)}>
          {field.help}
        </p>
      )}
      <FieldError id={field.id} error={field.error} />
      {children}
    </div>
  );
}

/** Legend, help and error around a group of controls. The group itself can be focused from the error summary. */
export function FieldGroup({
  field,
  class: className,
  children,
}: {
  field: FieldBase;
  class?: string;
  children: ComponentChildren;
}) {
  return (
    <fieldset
      id={field.id}
      class={['field', field.error && 'field-invalid', className].filter(Boolean).join(' ')}
      aria-describedby={describedBy(field)}
      tabindex={-1}
    >
      <legend>
        <LabelText {...field} />
      </legend>
      {field.help && (
        <p class="help" id={helpId(field.id)}>
          {field.help}
        </p>
      )}
      <FieldError id={field.id} error={field.error} />
      {children}
    </fieldset>
  );
}
