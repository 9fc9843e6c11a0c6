import type { ComponentChildren } from 'preact';
import { FieldGroup, type FieldBase } from './field.js';

export interface StatementsFieldProps extends FieldBase {
  statements: readonly { id: string; text: ComponentChildren }[];
  /** The votes in the order shown, e.g. agree, disagree, pass. */
  votes: readonly { value: string; label: string }[];
  values?: Readonly<Record<string, string>>;
  /** Name of the field of one statement; `<id>.<statement>` when absent. */
  nameOf?: (statement: string) => string;
  errors?: Readonly<Record<string, string>>;
}

/**
 * Short sentences to vote on. Each is a group of its own, so that a screen reader says the sentence with every vote; wide
 * screens show the votes in columns, narrow ones below the sentence.
 */
export function StatementsField(props: StatementsFieldProps) {
  const { id, statements, votes, values = {}, errors = {} } = props;
  const nameOf = props.nameOf ?? ((statement: string) => `${props.name ?? id}.${statement}`);
  return (
    <FieldGroup field={props} class="statements">
      {statements.map((statement) => {
        const own = `${id}-${statement.id}`;
        const error = errors[statement.id];
        return (
          <fieldset
            key={statement.id}
            id={own}
            class="statement"
            tabindex={-1}
            aria-describedby={error ? `${own}-error` : undefined}
          >
            <legend>{statement.text}</legend>
            {error && (
              <p class="field-error" id={`${own}-error`}>
                {error}
              </p>
            )}
            <div class="votes">
              {votes.map((vote) => (
                <label key={vote.value} class="vote">
                  <input
                    type="radio"
                    name={nameOf(statement.id)}
                    value={vote.value}
                    checked={values[statement.id] === vote.value}
                  />
                  <span>{vote.label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </FieldGroup>
  );
}
