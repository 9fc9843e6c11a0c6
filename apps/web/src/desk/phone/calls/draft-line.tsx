import { textIn, type DraftSummary, type ProcessView } from '@gemeinsam/contracts';
import { RowName, Time } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { dateAndTime, fromNow, longDate } from '../../../shell/dates.js';
import { callTexts } from './call.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

interface DraftLineProps {
  draft: DraftSummary;
  processes: readonly ProcessView[];
  now: Date;
  /** What can be done with it. */
  children?: ComponentChildren;
}

/** One draft in a list: its first words, where it belongs, who has it, how fresh it is. */
export function DraftLine({ draft, processes, now, children }: DraftLineProps) {
  const { language } = useVisit();
  const words = useTexts(callTexts);
  const process = processes.find(({ slug }) => slug === draft.process);
  const facts = [
    process ? textIn(process.form.title, language) : draft.process,
    draft.owner ? words.owner(draft.owner.name) : words.nobody,
    ...(draft.handedOverBy ? [words.handedOver(draft.handedOverBy.name)] : []),
  ];
  return (
    <li class="draft-line">
      <div>
        <a href={`/desk/phone/drafts/${draft.id}`} class="queue-title" lang={draft.title && draft.language}>
          {draft.title || words.untitled}
          {!draft.title && <RowName>{dateAndTime(draft.savedAt, language)}</RowName>}
        </a>
        <p class="queue-facts">
          {facts.join(' · ')} ·{' '}
          <Time iso={draft.savedAt}>
            <span title={dateAndTime(draft.savedAt, language)}>
              {words.savedAt(fromNow(draft.savedAt, language, now))}
            </span>
          </Time>
          {draft.state === 'discarded' && ` · ${words.purgeAt(longDate(draft.purgeAt, language))}`}
        </p>
      </div>
      {children && <div class="actions">{children}</div>}
    </li>
  );
}
