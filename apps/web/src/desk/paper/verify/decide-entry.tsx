import type { PaperFieldTask } from '@gemeinsam/contracts';
import { FieldError, errorId } from '@gemeinsam/ui';
import { KeyedOption, type EntryInputProps } from './entry-inputs.js';
import { valueInWords, type FieldView } from './field-view.js';
import { optionKey } from './option-keys.js';
import { entryNames } from './posted-entry.js';
import { whereTheyDiffer } from './where-they-differ.js';
import type { VerifyTexts } from './verify.texts.de.js';
import type { ComponentChildren } from 'preact';

interface DecideEntryProps extends EntryInputProps {
  entered: NonNullable<PaperFieldTask['entered']>;
  picked?: string;
  /** The controls for another answer. */
  children: ComponentChildren;
}

/** Entries that differ, side by side, and room for another answer. */
export function DecideEntry({ view, entered, picked, error, texts, children }: DecideEntryProps) {
  const texted = entered.map((one) => (one.unreadable ? '' : valueInWords(view, one.value).join('\n')));
  return (
    <>
      <fieldset
        class={error ? 'field field-invalid' : 'field'}
        aria-describedby={['entry-reason', error && errorId('pick')].filter(Boolean).join(' ')}
      >
        <legend>{view.label}</legend>
        <FieldError id="pick" error={error} />
        <div class="entered-options">
          {entered.map((one, index) => (
            <div key={index} class="entered">
              <KeyedOption
                type="radio"
                name={entryNames.pick}
                id={`pick-${index}`}
                option={{ value: String(index), label: texts.entryNumber(index + 1) }}
                checked={picked === String(index)}
                hint={optionKey(index)}
                live
                focus={index === 0}
              />
              <p class="own-words">
                <EnteredWords
                  one={one}
                  words={texted[index] ?? ''}
                  others={texted}
                  view={view}
                  texts={texts}
                />
              </p>
            </div>
          ))}
        </div>
        <div class="keyed-options">
          <KeyedOption
            type="radio"
            name={entryNames.pick}
            id="pick-other"
            option={{ value: 'other', label: texts.another }}
            checked={picked === 'other'}
            hint={optionKey(entered.length)}
            live
          />
        </div>
      </fieldset>
      <div class="decide-other">{children}</div>
    </>
  );
}

interface EnteredWordsProps {
  one: { unreadable?: boolean };
  words: string;
  others: readonly string[];
  view: FieldView;
  texts: VerifyTexts;
}

function EnteredWords({ one, words, others, view, texts }: EnteredWordsProps) {
  if (one.unreadable) return <em>{texts.sources.unreadable}</em>;
  if (words === '') return <em>{texts.empty}</em>;
  const other = others.find((candidate) => candidate !== words && candidate !== '');
  if (view.room === undefined || other === undefined) return <>{words}</>;
  const [same, different, rest] = whereTheyDiffer(words, other);
  return (
    <>
      {same}
      {different !== '' && <mark>{different}</mark>}
      {rest}
    </>
  );
}
