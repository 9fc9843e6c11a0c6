import { callResultSchema, type Draft } from '@gemeinsam/contracts';
import { Button, DeskHelp } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { partKeys, resultKey } from './call-keys.js';
import { callTexts } from './call.texts.js';
import { Jump } from '../../../shell/jump.js';
import { useTexts } from '../../../shell/visit.js';

interface HelpColumnProps {
  draft: Draft;
  colleagues: { id: string; name: string }[];
  /** Similar contributions of all channels. */
  children: ComponentChildren;
}

/** Right of the questions: what others have said already, how the call ends, who goes on. */
export function HelpColumn({ draft, colleagues, children }: HelpColumnProps) {
  const words = useTexts(callTexts);
  const path = `/desk/phone/drafts/${draft.id}`;
  return (
    <DeskHelp label={words.after}>
      {children}
      <h2 id="after">
        {words.after}
        <Jump to="after-results" keyHint={partKeys.after} label={words.jumpTo(words.after)} />
      </h2>
      {/* A digit ends the call: only with the focus in here, where a key leads. */}
      <div class="results" id="after-results" data-keys="">
        {callResultSchema.options.map((result) => (
          <button
            key={result}
            form="call"
            class={result === 'contribution' ? 'result result-main' : 'result'}
            name="result"
            value={result}
            formaction={result === 'contribution' ? `${path}/read-back` : `${path}/result`}
            formnovalidate
            data-key={resultKey(result)}
          >
            <kbd aria-hidden="true">{resultKey(result)}</kbd> {words.results[result]}
          </button>
        ))}
      </div>
      <p class="soft">{words.afterHelp}</p>
      <details>
        <summary>{words.handOverTitle}</summary>
        <div class="hand-over">
          {colleagues.length > 0 && (
            <>
              <div class="field">
                <label for="hand-over-to">{words.handOverTo}</label>
                <select id="hand-over-to" name="_to" form="call" class="input select">
                  <option value="">{words.chooseColleague}</option>
                  {colleagues.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
              <Button look="secondary" form="call" formaction={`${path}/hand-over`} formnovalidate>
                {words.handOver}
              </Button>
            </>
          )}
          <Button look="quiet" form="call" formaction={`${path}/discard`} formnovalidate>
            {words.discard}
          </Button>
        </div>
      </details>
    </DeskHelp>
  );
}
