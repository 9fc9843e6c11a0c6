import { publicPaths, textIn, type ProcessView } from '@gemeinsam/contracts';
import { Button, Checkbox, ErrorSummary, Notice, Radios } from '@gemeinsam/ui';
import { longDate } from '../../shell/dates.js';
import { demographicName, fieldId } from '../../shell/definition-form/form-fields.js';
import { noFaults, type FormFaults } from '../../shell/definition-form/problem-messages.js';
import { QuestionField } from '../../shell/definition-form/question-field.js';
import { PublicPage } from '../../shell/page.js';
import { preferenceQuery } from '../../shell/reading-preferences.js';
import { OtherWays } from '../other-ways.js';
import { publicTexts } from '../public.texts.js';
import type { TypedContribution } from '../../shell/definition-form/contribution-input.js';
import { ReplyFields } from './reply-fields.js';
import { useTexts, useVisit } from '../../shell/visit.js';

/** Why the form is shown again although nothing in it is wrong. */
export type FormNotice = 'away' | 'expired' | 'trapped' | 'sent-before';

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
  /** Where the receipt of the earlier sending is, for `sent-before`. */
  earlier?: string;
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
      title={faults.summary.length > 0 ? `${all.form.send}: ${title}` : title}
      current="participate"
      islands={['char-counter', 'submit-once']}
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

function NoticeAbove({ notice, earlier }: ContributionPageProps) {
  const texts = useTexts(publicTexts).form;
  switch (notice) {
    case undefined:
      return null;
    case 'away':
      return (
        <Notice tone="warn" role="alert" title={texts.awayTitle}>
          <p>{texts.away}</p>
        </Notice>
      );
    case 'expired':
    case 'trapped':
      return (
        <Notice tone="warn" role="alert">
          <p>{notice === 'expired' ? texts.expired : texts.trapped}</p>
        </Notice>
      );
    case 'sent-before':
      return (
        <Notice tone="warn" role="alert" title={texts.sentBeforeTitle}>
          <p>{texts.sentBefore}</p>
          {earlier && (
            <p>
              <a href={earlier}>{useTexts(publicTexts).receipt.status}</a>
            </p>
          )}
        </Notice>
      );
  }
}

function ContributionForm({ process, token, typed, faults = noFaults }: ContributionPageProps) {
  const visit = useVisit();
  const { language, easy } = visit;
  const texts = useTexts(publicTexts).form;
  const { form } = process;
  return (
    <form
      method="post"
      action={publicPaths.process(process.slug) + preferenceQuery(visit)}
      novalidate
      accept-charset="utf-8"
    >
      <input type="hidden" name="token" value={token} />
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
        <p class="actions">
          <Button>{texts.send}</Button>
          <span class="soft">{texts.sendHint}</span>
        </p>
      </section>
    </form>
  );
}
