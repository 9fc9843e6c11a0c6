import type { ComponentChildren } from 'preact';
import { describedBy, Field, FieldError, FieldGroup, type FieldBase } from './field.js';
import { useWords } from '../words.js';

/** One thing to choose. `help` is a line below the label. */
export interface Choice {
  value: string;
  label: ComponentChildren;
  help?: ComponentChildren;
}

export interface SelectProps extends FieldBase {
  options: readonly { value: string; label: string }[];
  value?: string;
  /** Words of the empty choice; "Please choose" when absent. */
  empty?: string;
}

/** A list to choose one of many from (districts, topics). For up to six options `Radios` are easier. */
export function Select(props: SelectProps) {
  const { id, name = id, options, value, empty } = props;
  const words = useWords();
  return (
    <Field field={props}>
      <select
        class="input select"
        id={id}
        name={name}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(props)}
        aria-required={props.required ? 'true' : undefined}
      >
        <option value="">{empty ?? words.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export interface RadiosProps extends FieldBase {
  options: readonly Choice[];
  value?: string;
  /** Side by side where there is room, e.g. for a scale. */
  inline?: boolean;
  /** A fresh page has the focus on what is chosen, else on the first. */
  autofocus?: boolean;
}

/** One of a few. Nothing is chosen beforehand unless `value` says so. */
export function Radios(props: RadiosProps) {
  const { id, name = id, options, value, inline, autofocus } = props;
  const first = options.find((option) => option.value === value) ?? options[0];
  return (
    <FieldGroup
      field={props}
      class={inline ? 'choices-inline' : options.length > 5 ? 'choices-many' : undefined}
    >
      <div class="choices">
        {options.map((option) => (
          <ChoiceRow
            key={option.value}
            type="radio"
            id={`${id}-${option.value}`}
            name={name}
            option={option}
            checked={option.value === value}
            autofocus={autofocus && option === first}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxesProps extends FieldBase {
  options: readonly Choice[];
  values?: readonly string[];
  /** The first is what the page is for; use at most once. */
  autofocus?: boolean;
}

/** Any number of several. */
export function Checkboxes(props: CheckboxesProps) {
  const { id, name = id, options, values = [], autofocus } = props;
  return (
    <FieldGroup field={props}>
      <div class="choices">
        {options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            type="checkbox"
            id={`${id}-${option.value}`}
            name={name}
            option={option}
            checked={values.includes(option.value)}
            autofocus={autofocus && index === 0}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxProps extends FieldBase {
  checked?: boolean;
  /** What is sent when ticked; `yes` when absent. */
  value?: string;
  autofocus?: boolean;
}

/** A single box to tick, e.g. a consent. Never ticked beforehand unless the person ticked it. */
export function Checkbox(props: CheckboxProps) {
  const { id, name = id, label, help, error, checked, value = 'yes', autofocus } = props;
  return (
    <div class={error ? 'field field-invalid' : 'field'}>
      <FieldError id={id} error={error} />
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={checked}
          autofocus={autofocus}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(props)}
          aria-required={props.required ? 'true' : undefined}
        />
        <label for={id}>{label}</label>
        {help && (
          <p class="help" id={`${id}-help`}>
            {help}
          </p>
        )}
      </div>
    </div>
  );
}

interface ChoiceRowProps {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: Choice;
  checked: boolean;
  autofocus?: boolean;
}

function ChoiceRow({ type, id, name, option, checked, autofocus }: ChoiceRowProps) {
  const help = option.help ? `${id}-help` : undefined;
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        autofocus={autofocus}
        aria-describedby={help}
      />
      <label for={id}>{option.label}</label>
      {option.help && (
        <p class="help" id={help}>
          {option.help}
        </p>
      )}
    </div>
  );
}
