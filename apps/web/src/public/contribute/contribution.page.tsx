import { formatReferenceNumber, publicPaths, textIn, type ProcessView } from '@gemeinsam/contracts';
import { Button, Checkbox, ErrorSummary, KeptTyping, Notice, Radios } from '@gemeinsam/ui';
import { longDate } from '../../shell/dates.js';
import { demographicName, fieldId } from '../../shell/definition-form/form-fields.js';
import { noFaults, type FormFaults } from '../../shell/definition-form/problem-messages.js';
import { QuestionField } from '../../shell/definition-form/question-field.js';
import { PublicPage, ReadAsField } from '../../shell/page.js';
import { preferenceQuery, withQuery } from '../../shell/reading-preferences.js';
import { OtherWays } from '../other-ways.js';
import { publicTexts } from '../public.texts.js';
import type { PublicTexts } from '../public.texts.de.js';
import type { TypedContribution } from '../../shell/definition-form/contribution-input.js';
import { formPath } from './form-path.js';
import type { FormNotice } from '../kept/kept-forms.js';
import { UnsentIsLost } from '../unsent-is-lost.js';
import { ReplyFields } from './reply-fields.js';
import { useTexts, useVisit } from '../../shell/visit.js';

const formId = 'contribution';

/** An earlier sending by this form. */
export interface Earlier {
  /** Token of the form that was sent. */
  token: string;
  /** Its number; only for the browser that sent it. */
  reference?: string;
  /** Something else may still take its place: nobody has decided about it. */
  replaceable?: boolean;
}

export interface ContributionPageProps {
  process: ProcessView;
  daysLeft: number;
  promisedDay: Date;
  /** The form exists as a postcard, too. */
  hasCard: boolean;
  token: string;
  typed: TypedContribution;
  faults?: FormFaults;
  notice?: FormNotice;
  /** What is supported, while it is asked what becomes of an earlier sending. */
  supports?: string;
  earlier: Earlier;
  /**
   * The browser keeps what is typed: into a `fresh` form it comes back, in one that is shown `again` it stands already. Absent
   * where the office keeps nothing, because several people share the browser.
   */
  keepTyped?: 'fresh' | 'again';
}

/** The form of a process: its questions in one column, how to hear back, voluntary questions, consent. Works without script. */
export function ContributionPage(props: ContributionPageProps) {
  const { process, daysLeft, promisedDay, faults = noFaults } = props;
  const { language, easy } = useVisit();
  const all = useTexts(publicTexts);
  const { form } = process;
  const title = textIn(form.title, language, easy);
  return (
    <PublicPage
      title={
        titleOfNotice(props, all.form) ?? (faults.summary.length > 0 ? `${all.form.unsent}: ${title}` : title)
      }
      current="participate"
      islands={['char-counter', 'kept-typing', 'submit-once']}
      switchBy={{ form: formId, path: `${publicPaths.process(process.slug)}/merken` }}
    >
      <div class="with-aside">
        <div>
          <div class="page-intro">
            <p class="preline">
              {all.start.until(longDate(process.closesAt, language))} · {all.start.daysLeft(daysLeft)}
            </p>
            <h1>{title}</h1>
            <p>{textIn(form.purpose, language, easy)}</p>
            <p>{all.form.promise(longDate(promisedDay, language))}</p>
          </div>
          <ErrorSummary faults={faults.summary} />
          <NoticeAbove {...props} />
          <ContributionForm {...props} faults={faults} />
        </div>
        <OtherWays process={process} hasCard={props.hasCard} />
      </div>
    </PublicPage>
  );
}

/** Whether the person still has to say what becomes of what they sent before. */
const isAsked = ({ token, earlier }: ContributionPageProps): boolean => earlier.token !== token;

/** What the notice above the form is headed by; the page is called so, too, for that is heard first (WCAG 2.2, 2.4.2). */
function titleOfNotice({ notice, earlier }: ContributionPageProps, texts: PublicTexts['form']) {
  if (notice === 'away') return texts.awayTitle;
  if (notice !== 'sent-before') return undefined;
  return earlier.replaceable ? texts.sentBeforeTitle : texts.sentTitle;
}

function NoticeAbove(props: ContributionPageProps) {
  const { notice, earlier, faults = noFaults } = props;
  // Read first, unless the summary of what is wrong is.
  const focus = faults.summary.length === 0;
  const texts = useTexts(publicTexts).form;
  switch (notice) {
    case undefined:
      return earlier.reference === undefined || isAsked(props) ? null : (
        <Notice tone="ok" role="status" title={texts.sentTitle}>
          <p>{texts.sent}</p>
          <EarlierLink {...earlier} />
        </Notice>
      );
    case 'away':
      return (
        <Notice tone="warn" role="alert" focus={focus} title={titleOfNotice(props, texts)}>
          <p>{texts.away}</p>
        </Notice>
      );
    case 'support-gone':
      return (
        <Notice tone="warn" role="alert" focus={focus}>
          <p>{texts.supportGone}</p>
        </Notice>
      );
    case 'expired':
    case 'trapped':
      return (
        <Notice tone="warn" role="alert" focus={focus}>
          <p>{notice === 'expired' ? texts.expired : texts.trapped}</p>
        </Notice>
      );
    case 'sent-before':
      return (
        <Notice tone="warn" role="alert" focus={focus} title={titleOfNotice(props, texts)}>
          <p>{earlier.replaceable ? texts.sentBefore : texts.sentBeforeFixed}</p>
          <EarlierLink {...earlier} />
          <SendAgain earlier={earlier} form={formId} />
        </Notice>
      );
  }
}

function EarlierLink({ reference }: Earlier) {
  const texts = useTexts(publicTexts).form;
  if (reference === undefined) return null;
  return (
    <p>
      <a href={publicPaths.status(reference)}>{texts.sentLink(formatReferenceNumber(reference))}</a>
    </p>
  );
}

/** What a form that was sent before with other words is: a better one, or another one. Nobody but the person knows. */
function SendAgain({ earlier, form }: { earlier: Earlier; form?: string }) {
  const texts = useTexts(publicTexts).form;
  return (
    <p class="actions">
      {earlier.replaceable && (
        <Button form={form} name="again" value="replace">
          {texts.replace}
        </Button>
      )}
      <Button form={form} name="again" value="add" look={earlier.replaceable ? 'secondary' : 'primary'}>
        {texts.add}
      </Button>
    </p>
  );
}

function ContributionForm(props: ContributionPageProps) {
  const { process, token, typed, earlier, supports, keepTyped, faults = noFaults } = props;
  const asks = isAsked(props);
  const visit = useVisit();
  const { language, easy } = visit;
  const texts = useTexts(publicTexts).form;
  const { form } = process;
  const path = publicPaths.process(process.slug);
  const fields = (
    <form
      id={formId}
      method="post"
      // Not the address of the empty form: a browser drops what it kept of an address that is posted to (RFC 9111, 4.4), and
      // Back would get another form.
      action={withQuery(formPath(process.slug, token), preferenceQuery(visit))}
      novalidate
      accept-charset="utf-8"
      autocomplete={keepTyped ? undefined : 'off'}
    >
      <ReadAsField />
      <input type="hidden" name="token" value={token} />
      {asks && <input type="hidden" name="earlier" value={earlier.token} />}
      {supports && <input type="hidden" name="supports" value={supports} />}
      {faults.summary.length > 0 && <input type="hidden" name="checked" value="1" />}
      <div class="trap" aria-hidden="true">
        <label for="website">{texts.trap}</label>
        <input type="text" id="website" name="website" value="" tabindex={-1} autocomplete="off" />
      </div>
      {form.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          answer={typed.answers[question.id]}
          faults={faults}
          language={language}
          easy={easy}
        />
      ))}
      <ReplyFields typed={typed.contact} faults={faults} />
      {form.demographics.length > 0 && (
        <section class="form-section" aria-labelledby="demographics-title">
          <h2 id="demographics-title">{texts.demographicsTitle}</h2>
          {form.demographicsWhy && <p class="soft">{textIn(form.demographicsWhy, language, easy)}</p>}
          {form.demographics.map((question) => {
            const name = demographicName(question.id);
            return (
              <Radios
                key={question.id}
                id={fieldId(name)}
                name={name}
                label={textIn(question.text, language, easy)}
                value={typed.demographics[question.id] ?? ''}
                error={faults.of[fieldId(name)]}
                optionalSaidAbove
                options={[
                  ...question.options.map((option) => ({
                    value: option.id,
                    label: textIn(option.text, language, easy),
                  })),
                  { value: '', label: texts.demographicsNone },
                ]}
              />
            );
          })}
        </section>
      )}
      <section class="form-section" aria-labelledby="consent-title">
        <h2 id="consent-title">{texts.consentTitle}</h2>
        <input type="hidden" name="consentVersion" value={form.consent.version} />
        <Checkbox
          id="consent"
          label={textIn(form.consent.text, language, easy)}
          checked={typed.consent}
          error={faults.of['consent']}
          required
        />
        <UnsentIsLost />
        {asks ? (
          <SendAgain earlier={earlier} />
        ) : (
          <p class="actions">
            <Button>{texts.send}</Button>
            <span class="soft no-print">{texts.sendHint}</span>
          </p>
        )}
      </section>
      {keepTyped && <WhatIsKept path={path} />}
    </form>
  );
  if (!keepTyped) return fields;
  return (
    <KeptTyping name={path} fresh={keepTyped === 'fresh'}>
      {fields}
    </KeptTyping>
  );
}

/** Where what is typed is kept, and how it is deleted. That the browser keeps it is true only with the island, which shows it. */
function WhatIsKept({ path }: { path: string }) {
  const visit = useVisit();
  const texts = useTexts(publicTexts).form;
  const clear = (
    <Button
      look="secondary"
      formaction={`${path}/leeren${preferenceQuery(visit)}`}
      formnovalidate
      clearsTyping
    >
      {texts.clear}
    </Button>
  );
  return (
    <>
      <details class="kept-typing no-print" hidden>
        <summary>{texts.keptWhere}</summary>
        <p class="soft">{texts.keptHow}</p>
        <p class="soft">{texts.keptByUsHow}</p>
        {clear}
      </details>
      <noscript>
        <details class="kept-typing no-print">
          <summary>{texts.keptByUs}</summary>
          <p class="soft">{texts.keptByUsHow}</p>
          {clear}
        </details>
      </noscript>
    </>
  );
}
