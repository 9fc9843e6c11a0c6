import { describedBy, Field, type FieldBase } from './field.js';
import { useNumber, useWords } from '../words.js';

export interface TextFieldProps extends FieldBase {
  value?: string;
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'date' | 'number' | 'url';
  /** Token of the HTML autofill list, e.g. `email`; asked for by WCAG 1.3.5 when it is about the person. */
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'search';
  /** Room for what is expected: `short` for a postcode, `medium` for a number, else the whole line. */
  width?: 'short' | 'medium' | 'full';
  /** Most characters, where people may come near them. Said below the field; with the island `char-counter` it counts down. */
  max?: number;
  /** The one field the page is for; use at most once. */
  autofocus?: boolean;
  /**
   * Written down for another person: neither browser nor password manager may offer or fill in what they know of whoever
   * sits here. Browsers read `off` as a wish; a word they do not know makes them leave the field alone.
   */
  ofSomebodyElse?: boolean;
}

const leaveAlone = {
  autocomplete: 'content',
  'data-1p-ignore': 'true',
  'data-bwignore': 'true',
  'data-lpignore': 'true',
  'data-form-type': 'other',
};

/** One line of text. No `maxlength`: a paste is never cut silently, the server says what is too long. */
export function TextField(props: TextFieldProps) {
  const { id, name = id, value, type = 'text', autocomplete, inputmode, width = 'full', autofocus } = props;
  const own = props.ofSomebodyElse ? leaveAlone : { autocomplete };
  const counter = props.max === undefined ? undefined : `${id}-count`;
  return (
    <Field field={props}>
      <input
        class={`input input-${width}`}
        id={id}
        name={name}
        // The types of Preact tie further attributes to each literal; here the type is a value.
        type={type as 'text'}
        value={value ?? ''}
        {...own}
        inputmode={inputmode}
        autofocus={autofocus}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props, counter)}
        aria-required={props.required ? 'true' : undefined}
      />
      <Counter id={counter} field={id} max={props.max} />
    </Field>
  );
}

export interface TextAreaProps extends FieldBase {
  value?: string;
  rows?: number;
  /** Most characters. Said below the field; with the island `char-counter` it counts down while typing. */
  max?: number;
  /** The one field the page is for; use at most once. */
  autofocus?: boolean;
}

/** Several lines of text, with how many characters remain. */
export function TextArea(props: TextAreaProps) {
  const { id, name = id, value, rows = 6, max, autofocus } = props;
  const counter = max === undefined ? undefined : `${id}-count`;
  return (
    <Field field={props}>
      <textarea
        class="input"
        id={id}
        name={name}
        rows={rows}
        autofocus={autofocus}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props, counter)}
        aria-required={props.required ? 'true' : undefined}
      >
        {/* A browser drops the first line break of a textarea. */}
        {value?.startsWith('\n') ? `\n${value}` : (value ?? '')}
      </textarea>
      <Counter id={counter} field={id} max={max} />
    </Field>
  );
}

/** How many characters there may be; with script how many remain. */
function Counter({ id, field, max }: { id?: string; field: string; max?: number }) {
  const words = useWords();
  const number = useNumber();
  if (max === undefined) return null;
  return (
    <char-counter id={id} class="count" for={field} max={max} data-left={words.left} data-over={words.over}>
      {words.atMost(number(max))}
    </char-counter>
  );
}
