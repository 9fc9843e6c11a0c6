import {
  consentField,
  contactFields,
  demographicsField,
  formatReferenceNumber,
  replyWaySchema,
  textIn,
  type Language,
  type PaperForm,
  type ProcessView,
} from '@gemeinsam/contracts';
import {
  ActionBar,
  Button,
  Checkbox,
  ErrorSummary,
  ImageZoom,
  Notice,
  Radios,
  TextField,
} from '@gemeinsam/ui';
import { longDate } from '../../../shell/dates.js';
import { CsrfField } from '../../../shell/page.js';
import { StaffTyping, StaffTypingSent } from '../../../shell/staff-typing.js';
import { sheetTyping } from './verify-address.js';
import { noFaults, type FormFaults } from '../../../shell/definition-form/problem-messages.js';
import { QuestionField } from '../../../shell/definition-form/question-field.js';
import { pagesThatCame } from '../form-pages.js';
import { PaperFrame } from '../paper-frame.js';
import { paperTexts } from '../paper.texts.js';
import { printedSerial } from '../printed-serial.js';
import { FormFieldRow } from './form-field-row.js';
import { fieldView, valueInWords } from './field-view.js';
import { changedValues, shownValue } from './shown-values.js';
import type { VerifyTexts } from './verify.texts.de.js';
import { verifyTexts } from './verify.texts.js';
import type { PaperValues } from './paper-values.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** As many characters as intake takes. */
export const longestReason = 500;

export interface PaperFormPageProps {
  form: PaperForm;
  process: ProcessView;
  values: PaperValues;
  faults?: FormFaults;
  conflict?: boolean;
  /** A submit was refused because something still waits. */
  stillOpen?: boolean;
  consentMissing?: boolean;
  /** A discard was refused: what was typed as the reason, and what is wrong with it. */
  discarding?: { reason: string; problem: string };
  done?: string;
  /** What the fields show was typed and could not be taken. */
  cameBack?: boolean;
}

/** One sheet: for each field the picture at the left and what it says at the right. */
export function PaperFormPage(props: PaperFormPageProps) {
  const { form, faults = noFaults, conflict, stillOpen, consentMissing, done } = props;
  const { language } = useVisit();
  const texts = useTexts(verifyTexts);
  const sheetTexts = useTexts(paperTexts);
  const editable = form.state === 'to-verify';
  const waiting = form.fields.filter((field) => field.open).length;
  return (
    <PaperFrame
      place="verify"
      title={texts.formTitle(printedSerial(form.serial))}
      islands={['image-zoom', 'char-counter', 'kept-typing']}
      done={done}
    >
      {(done !== undefined || !editable) && <StaffTypingSent form={sheetTyping(form.id)} all />}
      <p>
        <a href={`/desk/paper/batches/${form.batchId}`}>{texts.backToBatch}</a>
      </p>
      <h1>{texts.formTitle(printedSerial(form.serial))}</h1>
      {editable ? (
        <p class="lead">{texts.formIntro}</p>
      ) : (
        <FormState form={form} texts={texts} language={language} />
      )}
      {editable && waiting > 0 && (
        <Notice tone="neutral">
          <p>
            {texts.fieldsOpen(waiting)}{' '}
            <a href={`/desk/paper/verify?batch=${form.batchId}`}>{texts.enterFields}</a>
          </p>
        </Notice>
      )}
      {conflict && (
        <Notice tone="warn" role="alert">
          <p>{editable ? texts.conflict : texts.conflictClosed}</p>
        </Notice>
      )}
      {stillOpen && (
        <Notice tone="warn" role="alert">
          <p>{texts.stillOpen}</p>
        </Notice>
      )}
      {consentMissing && (
        <Notice tone="bad" role="alert">
          <p>{sheetTexts.consentMissing}</p>
        </Notice>
      )}
      <ErrorSummary
        faults={[
          ...faults.summary,
          ...(props.discarding
            ? [{ field: 'reason', message: `${texts.discardReason}: ${props.discarding.problem}` }]
            : []),
        ]}
      />
      {form.emptiedAt ? null : editable ? (
        <Fields {...props} texts={texts} language={language} faults={faults} />
      ) : (
        <ReadOnlyFields {...props} texts={texts} language={language} faults={faults} />
      )}
      {pagesThatCame(form).map((page) => (
        <details key={page}>
          <summary>{texts.wholePage(page)}</summary>
          <ImageZoom src={`/desk/paper/forms/${form.id}/pages/${page}`} alt={texts.wholePage(page)} />
        </details>
      ))}
    </PaperFrame>
  );
}

function FormState({ form, texts, language }: { form: PaperForm; texts: VerifyTexts; language: Language }) {
  return (
    <Notice tone={form.state === 'submitted' ? 'ok' : 'neutral'}>
      <p>
        {form.reference
          ? texts.submitted(formatReferenceNumber(form.reference))
          : texts.formStates[form.state]}
      </p>
      {form.emptiedAt && <p>{texts.emptied(longDate(form.emptiedAt, language))}</p>}
    </Notice>
  );
}

type FieldsProps = PaperFormPageProps & { texts: VerifyTexts; language: Language; faults: FormFaults };

function Fields(props: FieldsProps) {
  const { form, process, values, faults, texts, language, discarding } = props;
  const definition = process.form;
  const row = (field: string) => ({
    form,
    field,
    view: fieldView(process, field, language, texts),
    language,
    texts,
  });
  const text = (field: string): string => (typeof values[field] === 'string' ? values[field] : '');
  return (
    <>
      <StaffTyping form={sheetTyping(form.id, form.version)} cameBack={props.cameBack}>
        <form method="post" action={`/desk/paper/forms/${form.id}`} class="paper-fields" autocomplete="off">
          <CsrfField />
          <input type="hidden" name="version" value={form.version} />
          <h2>{texts.contentTitle}</h2>
          {definition.questions.map((question) => (
            <FormFieldRow key={question.id} {...row(question.id)}>
              <QuestionField
                question={question}
                answer={values[question.id]}
                faults={faults}
                language={language}
                easy={false}
              />
            </FormFieldRow>
          ))}
          <h2>{texts.contactTitle}</h2>
          {contactFields.map((field) => (
            <FormFieldRow key={field} {...row(field)}>
              {field === 'contact.wish' ? (
                <Radios
                  id="contact-wish"
                  name="contact.wish"
                  label={texts.contact[field]}
                  value={text(field)}
                  inline
                  options={replyWaySchema.options.map((way) => ({ value: way, label: texts.wishes[way] }))}
                  error={faults.of['contact-wish']}
                />
              ) : (
                <TextField
                  id={field.replace('.', '-')}
                  name={field}
                  label={texts.contact[field]}
                  value={text(field)}
                  error={faults.of[field.replace('.', '-')]}
                  ofSomebodyElse
                />
              )}
            </FormFieldRow>
          ))}
          {definition.demographics.length > 0 && <h2>{texts.demographicsTitle}</h2>}
          {definition.demographics.map((question) => {
            const field = demographicsField(question.id);
            return (
              <FormFieldRow key={field} {...row(field)}>
                <Radios
                  id={`demographics-${question.id}`}
                  name={field}
                  label={textIn(question.text, language)}
                  value={text(field)}
                  inline
                  options={question.options.map((option) => ({
                    value: option.id,
                    label: textIn(option.text, language),
                  }))}
                  error={faults.of[`demographics-${question.id}`]}
                />
              </FormFieldRow>
            );
          })}
          <h2>{texts.consentTitle}</h2>
          <FormFieldRow {...row(consentField)}>
            <Checkbox
              id="consent"
              name={consentField}
              label={texts.consent}
              checked={text(consentField) === 'yes'}
              error={faults.of['consent']}
              required
            />
          </FormFieldRow>
          <ActionBar>
            <Button name="action" value="submit" keyHint="Ctrl+Enter">
              {texts.submit}
            </Button>
            <Button look="secondary" name="action" value="save" keyHint="Ctrl+s">
              {texts.save}
            </Button>
          </ActionBar>
        </form>
      </StaffTyping>
      <details class="confirm" open={discarding !== undefined}>
        <summary class="button button-danger">
          <span>{texts.discard}</span>
        </summary>
        <StaffTyping form={`${sheetTyping(form.id)} discard`}>
          <form method="post" action={`/desk/paper/forms/${form.id}/discard`} class="confirm-question">
            <CsrfField />
            <input type="hidden" name="version" value={form.version} />
            <p>{texts.discardQuestion}</p>
            <TextField
              id="reason"
              label={texts.discardReason}
              required
              max={longestReason}
              value={discarding?.reason}
              error={discarding?.problem}
            />
            <Button look="danger">{texts.discardConfirm}</Button>
          </form>
        </StaffTyping>
      </details>
    </>
  );
}

/** A form that is sent or discarded: what it said, how that came to be, and what somebody typed too late. */
function ReadOnlyFields({ form, process, values, conflict, texts, language }: FieldsProps) {
  const typed = conflict ? changedValues(form, values) : {};
  return (
    <>
      {form.fields.map((read) => {
        const view = fieldView(process, read.field, language, texts);
        const lines = valueInWords(view, shownValue(read));
        const late = typed[read.field];
        return (
          <FormFieldRow
            key={read.field}
            form={form}
            field={read.field}
            view={view}
            language={language}
            texts={texts}
          >
            <h2 class="field-label">{view.label}</h2>
            <p class="own-words">{lines.length > 0 ? lines.join('\n') : <em>{texts.empty}</em>}</p>
            {late !== undefined && (
              <p class="own-words">
                <strong>{texts.notSaved}:</strong> {valueInWords(view, late).join('\n') || texts.empty}
              </p>
            )}
          </FormFieldRow>
        );
      })}
    </>
  );
}
