import type { Answers } from '@gemeinsam/contracts';
import { FieldError, KeyHint, errorId } from '@gemeinsam/ui';
import type { FieldView, OptionView } from './field-view.js';
import { emptyKey, optionKey } from './option-keys.js';
import { entryNames, nothingTicked, voteNameOf } from './posted-entry.js';
import type { VerifyTexts } from './verify.texts.de.js';

export interface EntryInputProps {
  view: FieldView;
  /** What is in it now. */
  value?: Answers[string];
  /** It was said that nothing stands there. */
  nothing?: boolean;
  error?: string;
  texts: VerifyTexts;
  /** Below two entries that differ: the focus and the keys belong to these. */
  aside?: boolean;
}

const leaveAlone = {
  autocomplete: 'content',
  spellcheck: false,
  autocapitalize: 'off' as const,
  autocorrect: 'off',
  'data-1p-ignore': 'true',
  'data-bwignore': 'true',
  'data-lpignore': 'true',
  'data-form-type': 'other',
};

/** Text as it stands on paper: neither browser nor password manager may offer, correct or fill in anything. */
export function TextEntry({ view, value, error, texts, aside }: EntryInputProps) {
  const room = view.room ?? { lines: 1, width: 'full' as const };
  const text = typeof value === 'object' || value === undefined ? '' : String(value);
  const common = {
    id: entryNames.value,
    name: entryNames.value,
    autofocus: !aside,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': ['entry-reason', room.lines > 1 && 'entry-lines', error && errorId('value')]
      .filter(Boolean)
      .join(' '),
    ...leaveAlone,
  };
  return (
    <div class={error ? 'field field-invalid' : 'field'}>
      <label for={entryNames.value}>{aside ? texts.whatElse : view.label}</label>
      <FieldError id={entryNames.value} error={error} />
      {room.lines > 1 ? (
        <>
          <textarea class="input" rows={Math.min(8, room.lines + 1)} {...common}>
            {text.startsWith('\n') ? `\n${text}` : text}
          </textarea>
          <p class="help" id="entry-lines">
            {texts.lineHelp} <span class="with-script">{texts.newLine}</span>
          </p>
        </>
      ) : (
        <input
          class={`input input-${room.width}`}
          type="text"
          inputmode={room.inputmode}
          value={text}
          {...common}
        />
      )}
    </div>
  );
}

interface KeyedOptionProps {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  option: OptionView;
  checked: boolean;
  hint?: string;
  /** The key counts now; of several statements only the one whose turn it is has keys. */
  live: boolean;
  focus?: boolean;
}

/** A radio or box that looks like a button and has a key. */
export function KeyedOption({ type, name, id, option, checked, hint, live, focus }: KeyedOptionProps) {
  return (
    <label class="keyed-option" for={id}>
      <input
        type={type}
        name={name}
        id={id}
        value={option.value}
        checked={checked}
        autofocus={focus}
        data-key={live ? hint : undefined}
        data-own-key={hint}
      />
      {hint !== undefined && <KeyHint combination={hint} />}
      <span>{option.label}</span>
    </label>
  );
}

/** One or several of a row of boxes. */
export function BoxesEntry(props: EntryInputProps & { several: boolean }) {
  const { view, value, nothing, error, texts, aside, several } = props;
  const chosen = Array.isArray(value) ? value : typeof value === 'object' ? [] : [String(value ?? '')];
  const options = view.options ?? [];
  const first = options.findIndex((option) => chosen.includes(option.value));
  const empty = { value: nothingTicked, label: several ? texts.nothing : texts.empty };
  const type = several ? ('checkbox' as const) : ('radio' as const);
  return (
    <fieldset
      class={error ? 'field field-invalid' : 'field'}
      aria-describedby={['entry-reason', error && errorId('boxes')].filter(Boolean).join(' ')}
    >
      <legend>{aside ? texts.whatElse : view.label}</legend>
      <FieldError id="boxes" error={error} />
      <div class={options.length > 8 ? 'keyed-options keyed-options-many' : 'keyed-options'}>
        {[...options, empty].map((option, index) => (
          <KeyedOption
            key={option.value}
            type={type}
            name={entryNames.value}
            id={`value-${option.value}`}
            option={option}
            checked={option.value === nothingTicked ? nothing === true : chosen.includes(option.value)}
            hint={option === empty ? emptyKey : optionKey(index)}
            live={!aside}
            focus={!aside && index === Math.max(0, first)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Statements one after the other; with script the keys move on by themselves. */
export function VotesEntry({ view, value, nothing, error, texts, aside }: EntryInputProps) {
  const votes = typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  const options = [...(view.options ?? []), { value: nothingTicked, label: texts.empty }];
  const seen = votes !== undefined || nothing === true;
  return (
    <fieldset
      class={error ? 'field field-invalid' : 'field'}
      aria-describedby={['entry-reason', error && errorId('boxes')].filter(Boolean).join(' ')}
    >
      <legend>{aside ? texts.whatElse : view.label}</legend>
      <FieldError id="boxes" error={error} />
      <input type="hidden" name={entryNames.statements} value={view.statements?.length ?? 0} />
      {(view.statements ?? []).map((statement, place) => (
        <fieldset
          key={statement.value}
          class="keyed-statement"
          data-current={place === 0 && !aside ? '' : undefined}
        >
          <legend>{statement.label}</legend>
          <div class="keyed-options">
            {options.map((option, index) => (
              <KeyedOption
                key={option.value}
                type="radio"
                name={voteNameOf(statement.value)}
                id={`vote-${statement.value}-${option.value}`}
                option={option}
                checked={seen && (votes?.[statement.value] ?? nothingTicked) === option.value}
                hint={option.value === nothingTicked ? emptyKey : optionKey(index)}
                live={place === 0 && !aside}
                focus={place === 0 && !aside && index === 0}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
