import { textIn, type ProcessView, type SimilarContribution } from '@gemeinsam/contracts';
import { Button, Checkbox, Radios, TextArea } from '@gemeinsam/ui';
import { answerName, demographicName, fieldId } from '../../../shell/definition-form/form-fields.js';
import type { FormFaults } from '../../../shell/definition-form/problem-messages.js';
import { QuestionField } from '../../../shell/definition-form/question-field.js';
import { phoneTexts } from '../phone.texts.js';
import { Script } from '../script.js';
import { partKeys, questionKey } from './call-keys.js';
import { callTexts } from './call.texts.js';
import { consentMark, type TypedCall } from './draft-input.js';
import { Jump } from '../../../shell/jump.js';
import { useTexts } from '../../../shell/visit.js';

interface QuestionsColumnProps {
  process: ProcessView;
  call: TypedCall;
  faults: FormFaults;
  draftPath: string;
  /** The contribution that is supported. */
  supported?: SimilarContribution;
}

/** Script and questions of the form, the caller's own words apart from the agent's summary, and the consent. */
export function QuestionsColumn(props: QuestionsColumnProps) {
  const { process, call } = props;
  const { form } = process;
  const words = useTexts(callTexts);
  return (
    <>
      <Supported {...props} />
      {form.questions.map((question, index) => {
        const key = questionKey(form, question.id);
        const id = fieldId(answerName(question.id));
        return (
          <section
            key={question.id}
            class="question"
            data-question=""
            aria-label={words.question(index + 1, form.questions.length)}
          >
            <div class="soft question-number">
              <h3>
                {words.question(index + 1, form.questions.length)}
                <span class="visually-hidden">
                  : <span lang={call.language}>{textIn(question.text, call.language)}</span>
                </span>
              </h3>
              {key && (
                <Jump to={id} keyHint={key} label={words.jumpTo(textIn(question.text, call.language))} />
              )}
            </div>
            {question.script && (
              <Script lang={call.language}>
                {quoted(textIn(question.script, call.language), call.language)}
              </Script>
            )}
            <QuestionField
              question={
                question.kind === 'longText' ? { ...question, lines: Math.min(question.lines, 5) } : question
              }
              answer={call.answers[question.id]}
              faults={props.faults}
              language={call.language}
              easy={false}
            />
            {question.kind === 'longText' &&
              form.questions.find(({ kind }) => kind === 'longText') === question && <Summary {...props} />}
          </section>
        );
      })}
      {form.questions.every(({ kind }) => kind !== 'longText') && <Summary {...props} />}
      <Demographics {...props} />
      <Consent {...props} />
    </>
  );
}

const quoted = (text: string, language: string): string =>
  /^[„“]/.test(text) ? text : language === 'de' ? `„${text}“` : `“${text}”`;

/** The agent's words, never mixed with the caller's. */
function Summary({ call, faults }: QuestionsColumnProps) {
  const texts = useTexts(phoneTexts);
  const words = useTexts(callTexts);
  return (
    <div class="with-key">
      <TextArea
        id="summary"
        label={texts.summary}
        help={texts.summaryHelp}
        value={call.summary}
        rows={2}
        max={2000}
        error={faults.of['summary']}
      />
      <Jump to="summary" keyHint={partKeys.summary} label={words.jumpTo(texts.summary)} />
    </div>
  );
}

/**
 * The contribution the caller joins; the list of similar ones fills the field, says what is supported and takes it back. Without
 * script it is said here.
 */
function Supported({ call, supported, draftPath }: QuestionsColumnProps) {
  const words = useTexts(callTexts);
  return (
    <>
      <input type="hidden" name="supports" value={call.supports ?? ''} />
      {call.supports && (
        <noscript>
          <div class="notice notice-accent">
            <p class="notice-title">
              {words.supports}: <span lang={supported?.language}>{supported?.title}</span>
            </p>
            <p>{words.supportsHelp}</p>
            <p class="actions">
              <Button look="secondary" name="_undo" value="supports" formaction={draftPath} formnovalidate>
                {words.supportUndo}
              </Button>
            </p>
          </div>
        </noscript>
      )}
    </>
  );
}

function Demographics({ process, call, faults }: QuestionsColumnProps) {
  const { form } = process;
  const words = useTexts(callTexts);
  const [first] = form.demographics;
  if (!first) return null;
  const title = words.parts.demographics;
  return (
    <section class="question" data-question="" aria-label={title}>
      <div class="soft question-number">
        <h3>{title}</h3>
        <Jump
          to={fieldId(demographicName(first.id))}
          keyHint={partKeys.demographics}
          label={words.jumpTo(title)}
        />
      </div>
      <Script lang={call.language}>{phoneTexts(call.language).demographicsScript}</Script>
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
      <Script lang={call.language}>{phoneTexts(call.language).wishScript}</Script>
    </section>
  );
}

/** Read out word by word; the tick stands for this wording in this language. */
function Consent({ process, call, faults }: QuestionsColumnProps) {
  const { form } = process;
  const texts = useTexts(phoneTexts);
  const words = useTexts(callTexts);
  return (
    <section class="question" data-question="" aria-label={texts.consentTitle}>
      <div class="soft question-number">
        <h3>{texts.consentTitle}</h3>
        <Jump to="consent" keyHint={partKeys.consent} label={words.jumpTo(texts.consentTitle)} />
      </div>
      <Script lang={call.language}>{quoted(textIn(form.consent.text, call.language), call.language)}</Script>
      <Checkbox
        id="consent"
        label={texts.consentGiven}
        help={texts.consentVersion(form.consent.version)}
        value={consentMark(form, call.language)}
        checked={call.consent}
        error={faults.of['consent']}
        required
      />
    </section>
  );
}
