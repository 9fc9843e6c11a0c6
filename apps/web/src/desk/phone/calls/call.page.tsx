import {
  textIn,
  type Draft,
  type DraftConflict,
  type DraftFields,
  type ProcessView,
  type SimilarContribution,
} from '@gemeinsam/contracts';
import { ActionBar, Button, ButtonLink, DeskWork, ErrorSummary, KeyHint, Notice } from '@gemeinsam/ui';
import { randomUUID } from 'node:crypto';
import { CsrfField } from '../../../shell/page.js';
import { noFaults, type FormFaults } from '../../../shell/definition-form/problem-messages.js';
import { PhoneFrame } from '../phone-frame.js';
import { phoneTexts } from '../phone.texts.js';
import { Script } from '../script.js';
import { SimilarList } from '../similar/similar-list.js';
import { partKeys } from './call-keys.js';
import { callTexts } from './call.texts.js';
import { CallerColumn } from './caller-column.js';
import { Conflicts, Unsaved } from './conflicts.js';
import { DraftKeeper, DraftStateOf } from './draft-keeper.js';
import { typedCall, wasOf, type TypedCall } from './draft-input.js';
import { HelpColumn } from './help-column.js';
import { QuestionsColumn } from './questions-column.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

export interface CallPageProps {
  draft: Draft;
  process: ProcessView;
  processes: ProcessView[];
  colleagues: { id: string; name: string }[];
  /** What the page shows: the draft, or what was just posted and could not be written. */
  fields: DraftFields;
  /** What the server holds of it. */
  kept: DraftFields;
  conflicts?: DraftConflict[];
  /** What was typed and could not be written, because the draft is not the asker's to write in. */
  unsaved?: DraftFields;
  faults?: FormFaults;
  /** The one field that has a fault and takes the focus; else it is on what sums the faults up. */
  focus?: string;
  /** The contribution that is supported. */
  supported?: SimilarContribution;
  now: Date;
}

/** One call on one screen: the caller at the left, script and questions in the middle, what helps at the right. */
export function CallPage(props: CallPageProps) {
  const { draft, process } = props;
  const { actor } = useVisit();
  const words = useTexts(callTexts);
  const mine = draft.state === 'open' && (draft.owner === undefined || draft.owner.id === actor.id);
  const call = typedCall(process.form, props.fields, draft.language);
  return (
    <PhoneFrame
      place={draft.call && draft.call.state !== 'ended' ? 'calls' : 'drafts'}
      title={words.call}
      columns="three"
      islands={[
        'char-counter',
        'call-clock',
        ...(mine ? (['draft-form', 'draft-state', 'similar-list'] as const) : []),
      ]}
      status={mine && <DraftStateOf />}
    >
      <h1 class="visually-hidden">{words.call}</h1>
      {mine ? (
        <DraftKeeper draft={draft}>
          <Screen {...props} call={call} />
        </DraftKeeper>
      ) : (
        <ReadAlong {...props} call={call} />
      )}
    </PhoneFrame>
  );
}

type ScreenProps = CallPageProps & { call: TypedCall };

function Screen(props: ScreenProps) {
  const { draft, process, call, faults = noFaults } = props;
  const { language } = useVisit();
  const path = `/desk/phone/drafts/${draft.id}`;
  return (
    <>
      <form method="post" action={`${path}/read-back`} class="desk-form" id="call" autocomplete="off">
        <CsrfField />
        <input type="hidden" name="_was" value={wasOf(process.form, props.kept)} />
        <input type="hidden" name="_base" value={draft.version} />
        <input type="hidden" name="_tab" value={`page-${randomUUID()}`} />
        {/* Enter in a field sends by the first button of the form; it must not be one that ends the call. */}
        <button class="visually-hidden" tabindex={-1} aria-hidden="true" formaction={path} formnovalidate>
          {callTexts(language).save}
        </button>
        <CallerColumn {...props} faults={faults} />
        <Middle {...props} />
      </form>
      <HelpColumn draft={draft} colleagues={props.colleagues}>
        <SimilarList
          process={process.slug}
          supports={call.supports}
          text={textOf(props.fields)}
          language={call.language}
          draft={draft.id}
        />
      </HelpColumn>
    </>
  );
}

function Middle(props: ScreenProps) {
  const { draft, process, call, faults = noFaults, conflicts = [] } = props;
  const { language } = useVisit();
  const words = useTexts(callTexts);
  const path = `/desk/phone/drafts/${draft.id}`;
  return (
    <DeskWork label={words.call} keys="own">
      <ErrorSummary faults={faults.summary} />
      <Conflicts form={process.form} conflicts={conflicts} path={path} />
      <h2 class="work-title" lang={call.language}>
        {textIn(process.form.title, call.language)}
      </h2>
      <QuestionView />
      <div class="greeting">
        <Script lang={call.language}>
          {phoneTexts(call.language).greeting(textIn(process.form.title, call.language))}
        </Script>
      </div>
      <QuestionsColumn
        process={process}
        call={call}
        faults={faults}
        draftPath={path}
        supported={props.supported}
      />
      <ActionBar
        apart={
          <>
            <Button look="secondary" keyHint={partKeys.readBack}>
              {phoneTexts(language).toReadBack}
            </Button>
            <button
              type="button"
              class="button button-primary needs-script"
              data-step="next"
              data-end={partKeys.readBack}
              data-key={partKeys.next}
            >
              <span>{words.nextQuestion}</span>
              <kbd class="key" aria-hidden="true">
                {language === 'de' ? 'Strg ↵' : 'Ctrl ↵'}
              </kbd>
            </button>
          </>
        }
      >
        <button
          type="button"
          class="button button-secondary needs-script"
          data-step="back"
          data-key={partKeys.back}
        >
          <span>{words.lastQuestion}</span>
          <kbd class="key" aria-hidden="true">
            Alt ←
          </kbd>
        </button>
        <noscript>
          <Button look="secondary" formaction={path} formnovalidate>
            {words.save}
          </Button>
        </noscript>
      </ActionBar>
    </DeskWork>
  );
}

/** The other way to see the questions; kept in the account. Without script all stand on one page. */
function QuestionView() {
  const { oneQuestion = false } = useVisit();
  const words = useTexts(callTexts);
  return (
    <p class="needs-script">
      <button
        class="button button-quiet"
        type="button"
        value={oneQuestion ? 'all' : 'one'}
        data-view=""
        data-one={words.viewOne}
        data-all={words.viewAll}
        data-key={partKeys.view}
        data-stay=""
      >
        <span>{oneQuestion ? words.viewAll : words.viewOne}</span>
        <KeyHint combination={partKeys.view} />
      </button>
    </p>
  );
}

/** Somebody else writes here, or nobody any more: everything can be read, nothing changed, until it is taken over or brought back. */
function ReadAlong(props: ScreenProps) {
  const { draft, faults = noFaults } = props;
  const words = useTexts(callTexts);
  const path = `/desk/phone/drafts/${draft.id}`;
  const discarded = draft.state === 'discarded';
  return (
    <>
      <div class="read-along">
        <Unsaved form={props.process.form} fields={props.unsaved ?? {}} />
        {draft.state === 'sent' ? (
          <Notice tone="warn" role="status">
            <p>{words.isSent}</p>
            <ButtonLink href={`${path}/done`}>{words.toSent}</ButtonLink>
          </Notice>
        ) : (
          <Notice tone="warn" role="status">
            <p>{discarded ? words.isDiscarded : words.belongsTo(draft.owner?.name ?? '')}</p>
            <form method="post" action={`${path}/${discarded ? 'restore' : 'take-over'}`}>
              <CsrfField />
              <Button look="primary" keyHint={partKeys.takeOver}>
                {discarded ? words.restore : words.takeOver}
              </Button>
            </form>
          </Notice>
        )}
      </div>
      <CallerColumn {...props} faults={faults} still />
      <DeskWork label={words.call} still>
        <h2 class="work-title" lang={props.call.language}>
          {textIn(props.process.form.title, props.call.language)}
        </h2>
        <QuestionsColumn
          process={props.process}
          call={props.call}
          faults={faults}
          draftPath={path}
          supported={props.supported}
        />
      </DeskWork>
    </>
  );
}

/** What was typed so far, for those who look for similar contributions without script. */
const textOf = (fields: DraftFields): string =>
  Object.entries(fields)
    .filter(([name]) => /^(answers\.|summary$)/.test(name))
    .flatMap(([, values]) => values)
    .filter((value) => /\s/.test(value))
    .join('\n');
