import type { DraftSummary, ProcessView } from '@gemeinsam/contracts';
import { Button, ButtonLink, RowName } from '@gemeinsam/ui';
import type { VNode } from 'preact';
import { dateAndTime } from '../../../shell/dates.js';
import { CsrfField } from '../../../shell/page.js';
import { PhoneFrame } from '../phone-frame.js';
import { callTexts } from './call.texts.js';
import { DraftLine } from './draft-line.js';
import type { DraftGroups } from './draft-groups.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

interface DraftsPageProps {
  groups: DraftGroups;
  processes: readonly ProcessView[];
  now: Date;
  done?: string;
}

/** All drafts: mine, those left behind, those others are at, those put away. */
export function DraftsPage({ groups, processes, now, done }: DraftsPageProps) {
  const visit = useVisit();
  const words = useTexts(callTexts);
  const path = (draft: DraftSummary) => `/desk/phone/drafts/${draft.id}`;
  const row = ({ title, language, savedAt }: DraftSummary) => (
    <RowName {...(title && { lang: language })}>{title || dateAndTime(savedAt, visit.language)}</RowName>
  );
  const act = (draft: DraftSummary, action: string, label: string, key?: string) => (
    <form method="post" action={`${path(draft)}/${action}`}>
      <CsrfField />
      <Button look={action === 'discard' ? 'quiet' : 'secondary'} keyHint={key}>
        {label}
        {row(draft)}
      </Button>
    </form>
  );
  const lines = (drafts: readonly DraftSummary[], actions: (draft: DraftSummary, first: boolean) => VNode) =>
    drafts.length === 0 ? (
      <p class="soft">{words.emptyList}</p>
    ) : (
      <ul class="plain draft-lines">
        {drafts.map((draft, index) => (
          <DraftLine key={draft.id} draft={draft} processes={processes} now={now}>
            {actions(draft, index === 0)}
          </DraftLine>
        ))}
      </ul>
    );
  return (
    <PhoneFrame place="drafts" title={words.draftsTitle} columns="one" done={done}>
      <h1>{words.draftsTitle}</h1>
      <h2>{words.mine}</h2>
      {lines(groups.mine, (draft, first) => (
        <>
          <ButtonLink look="secondary" href={path(draft)} keyHint={first ? 'w' : undefined}>
            {words.goOn}
            {row(draft)}
          </ButtonLink>
          {act(draft, 'discard', words.discard)}
        </>
      ))}
      <h2>{words.left}</h2>
      <p class="soft">{words.leftHelp}</p>
      {lines(groups.left, (draft, first) => act(draft, 'take-over', words.takeOver, first ? 'u' : undefined))}
      <h2>{words.ofOthers}</h2>
      {lines(groups.ofOthers, (draft) => (
        <ButtonLink look="secondary" href={path(draft)}>
          {words.look}
          {row(draft)}
        </ButtonLink>
      ))}
      {groups.putAway.length > 0 && (
        <>
          <h2>{words.putAway}</h2>
          {lines(groups.putAway, (draft, first) =>
            act(draft, 'restore', words.restore, first ? 'z' : undefined),
          )}
        </>
      )}
    </PhoneFrame>
  );
}
