import {
  formatReferenceNumber,
  languages,
  replyWaySchema,
  textIn,
  type EntryOfDay,
  type KnownCaller,
  type ProcessView,
} from '@gemeinsam/contracts';
import {
  ActionBar,
  AutosaveForm,
  Badge,
  Button,
  Checkbox,
  DeskHelp,
  DeskList,
  DeskWork,
  ErrorSummary,
  Notice,
  Radios,
  TextArea,
  TextField,
} from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { clockTime, longDate } from '../../shell/dates.js';
import { CsrfField, DeskPage } from '../../shell/page.js';
import { demographicName, fieldId } from '../../shell/definition-form/form-fields.js';
import { noFaults, type FormFaults } from '../../shell/definition-form/problem-messages.js';
import { QuestionField } from '../../shell/definition-form/question-field.js';
import type { TypedCall } from './call-input.js';
import type { PhoneTexts } from './phone.texts.de.js';
import { phoneTexts } from './phone.texts.js';

export interface CallPageProps {
  request: FastifyRequest;
  process: ProcessView;
  /** All open processes, to change between. */
  processes: ProcessView[];
  call: TypedCall;
  faults?: FormFaults;
  /** The caller's earlier contributions; absent when nobody has looked. */
  known?: KnownCaller[];
  entries: EntryOfDay[] | 'away';
  /** Intake did not answer; what was typed is kept. */
  away?: boolean;
}

/** One call on one screen: the person at the left, script and questions in the middle, the day at the right. */
export function CallPage(props: CallPageProps) {
  const { request, process, call, faults = noFaults, entries, away } = props;
  const { language, csrfToken } = request.shell;
  const texts = phoneTexts(language);
  const path = `/desk/phone/${process.slug}`;
  return (
    <DeskPage
      request={request}
      desk="phone"
      title={texts.call}
      columns="three"
      islands={['autosave-form', 'char-counter']}
    >
      <AutosaveForm name={`phone-draft:${process.slug}`}>
        <form method="post" action={`${path}/read-back`} class="desk-form" autocomplete="off">
          <CsrfField token={csrfToken} />
          <input type="hidden" name="key" value={call.key} />
          <Caller {...props} texts={texts} faults={faults} path={path} />
          <DeskWork label={texts.call}>
            <ErrorSummary faults={faults.summary} />
            {away && (
              <Notice tone="bad" role="alert">
                <p>{texts.away}</p>
              </Notice>
            )}
            <p class="soft">{textIn(process.form.title, call.language)}</p>
            <h1>{texts.call}</h1>
            <Script lang={call.language}>
              {phoneTexts(call.language).greeting(textIn(process.form.title, call.language))}
            </Script>
            <Questions {...props} texts={texts} faults={faults} />
            <ActionBar>
              <Button keyHint="Ctrl+Enter">{texts.toReadBack}</Button>
            </ActionBar>
          </DeskWork>
        </form>
      </AutosaveForm>
      <Today entries={entries} texts={texts} request={request} />
    </DeskPage>
  );
}

/** What the agent says aloud. */
export function Script({ lang, children }: { lang: string; children: string }) {
  return (
    <p class="script" lang={lang}>
      {children}
    </p>
  );
}

type PartProps = CallPageProps & { texts: PhoneTexts; faults: FormFaults };

function Caller({
  call,
  known,
  faults,
  texts,
  path,
  process,
  processes,
  request,
}: PartProps & { path: string }) {
  const { contact } = call;
  const field = (key: 'name' | 'email' | 'street' | 'postcode' | 'city', id = `contact-${key}`) => (
    <TextField
      id={id}
      name={id.replaceAll('-', '.')}
      label={texts[key]}
      value={contact[key]}
      error={faults.of[id]}
      autocomplete="off"
      width={key === 'postcode' ? 'short' : 'full'}
    />
  );
  return (
    <DeskList label={texts.who}>
      <h2>{texts.who}</h2>
      <TextField
        id="contact-phone"
        name="contact.phone"
        type="tel"
        label={texts.phone}
        help={texts.phoneHelp}
        value={contact.phone}
        error={faults.of['contact-phone']}
        autocomplete="off"
        inputmode="tel"
      />
      <Button look="secondary" keyHint="F2" formaction={`${path}/caller`} formnovalidate>
        {texts.lookUp}
      </Button>
      {known && <Known known={known} texts={texts} request={request} />}
      <Radios
        id="callLanguage"
        label={texts.callLanguage}
        required
        inline
        value={call.language}
        options={languages.map((one) => ({ value: one, label: texts.languages[one] }))}
      />
      <Radios
        id="contact-wish"
        name="contact.wish"
        label={texts.wish}
        required
        value={contact.wish}
        options={replyWaySchema.options.map((way) => ({ value: way, label: texts.wishes[way] }))}
        error={faults.of['contact-wish']}
      />
      {field('name')}
      {field('email')}
      {field('street', 'contact-address-street')}
      {field('postcode', 'contact-address-postcode')}
      {field('city', 'contact-address-city')}
      <p class="soft">{texts.notYou}</p>
      {processes.length > 1 && (
        <>
          <h2>{texts.otherProcess}</h2>
          <ul class="plain">
            {processes
              .filter((other) => other.slug !== process.slug)
              .map((other) => (
                <li key={other.slug}>
                  <a href={`/desk/phone/${other.slug}`}>{textIn(other.form.title, request.shell.language)}</a>
                </li>
              ))}
          </ul>
        </>
      )}
    </DeskList>
  );
}

function Known({
  known,
  texts,
  request,
}: {
  known: KnownCaller[];
  texts: PhoneTexts;
  request: FastifyRequest;
}) {
  if (known.length === 0) return <p role="status">{texts.unknown}</p>;
  return (
    <div role="status">
      <p>{texts.known(known.length)}</p>
      <ul class="plain">
        {known.map((one) => (
          <li key={one.reference}>
            <strong>{one.title || formatReferenceNumber(one.reference)}</strong>{' '}
            <Badge>{texts.states[one.status]}</Badge>
            <br />
            <span class="soft">
              {formatReferenceNumber(one.reference)}
              {one.name && ` · ${one.name}`}
              {` · ${longDate(one.receivedAt, request.shell.language)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Questions({ process, call, faults, texts }: PartProps) {
  const { form } = process;
  const said = phoneTexts(call.language);
  const error = faults.of['summary'];
  return (
    <>
      {form.questions.map((question) => (
        <div key={question.id}>
          {question.script && <Script lang={call.language}>{textIn(question.script, call.language)}</Script>}
          <QuestionField
            question={question}
            answer={call.answers[question.id]}
            faults={faults}
            language={call.language}
            easy={false}
          />
        </div>
      ))}
      <TextArea
        id="summary"
        label={texts.summary}
        help={texts.summaryHelp}
        value={call.summary}
        rows={2}
        max={2000}
        error={error}
      />
      {form.demographics.length > 0 && <Script lang={call.language}>{said.demographicsScript}</Script>}
      {form.demographics.map((question) => (
        <Radios
          key={question.id}
          id={fieldId(demographicName(question.id))}
          name={demographicName(question.id)}
          label={textIn(question.text, call.language)}
          value={call.demographics[question.id]}
          inline
          options={question.options.map((option) => ({
            value: option.id,
            label: textIn(option.text, call.language),
          }))}
          error={faults.of[fieldId(demographicName(question.id))]}
        />
      ))}
      <Script lang={call.language}>{said.wishScript}</Script>
      <h2>{texts.consentTitle}</h2>
      <Script lang={call.language}>{textIn(form.consent.text, call.language)}</Script>
      <Checkbox
        id="consent"
        label={texts.consentGiven}
        help={texts.consentVersion(form.consent.version)}
        checked={call.consent}
        error={faults.of['consent']}
        required
      />
    </>
  );
}

/** What was taken down today, newest first. */
export function Today({
  entries,
  texts,
  request,
}: {
  entries: EntryOfDay[] | 'away';
  texts: PhoneTexts;
  request: FastifyRequest;
}) {
  return (
    <DeskHelp label={texts.today}>
      <h2>{texts.today}</h2>
      {entries === 'away' && <p>{texts.todayAway}</p>}
      {entries !== 'away' && entries.length === 0 && <p class="soft">{texts.todayEmpty}</p>}
      {entries !== 'away' && (
        <ul class="plain entries">
          {entries.map((entry) => (
            <li key={entry.reference}>
              <strong>{entry.title || formatReferenceNumber(entry.reference)}</strong>
              <br />
              <span class="soft">
                {clockTime(entry.receivedAt, request.shell.language)} ·{' '}
                {formatReferenceNumber(entry.reference)}
              </span>{' '}
              <Badge>{texts.states[entry.status]}</Badge>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/messages/callbacks">{texts.callbacks}</a>
      </p>
    </DeskHelp>
  );
}
