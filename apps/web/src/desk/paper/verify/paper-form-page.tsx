import {
  consentField,
  contactFields,
  demographicsField,
  formatReferenceNumber,
  replyWaySchema,
  textIn,
  type Language,
  type PaperField,
  type PaperForm,
  type ProcessView,
} from '@gemeinsam/contracts';
import {
  ActionBar,
  Badge,
  Button,
  Checkbox,
  ErrorSummary,
  ImageZoom,
  Notice,
  Radios,
  TextField,
} from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { CsrfField } from '../../../shell/page.js';
import { noFaults, type FormFaults } from '../../../shell/definition-form/problem-messages.js';
import { QuestionField } from '../../../shell/definition-form/question-field.js';
import { PaperFrame } from '../paper-frame.js';
import type { PaperTexts } from '../paper.texts.de.js';
import { paperTexts } from '../paper.texts.js';
import type { PaperValues } from './paper-values.js';

interface PaperFormPageProps {
  request: FastifyRequest;
  form: PaperForm;
  process: ProcessView;
  values: PaperValues;
  faults?: FormFaults;
  conflict?: boolean;
  consentMissing?: boolean;
  discardProblem?: string;
  done?: string;
}

/** One sheet: for each field the picture at the left and what it says at the right. */
export function PaperFormPage(props: PaperFormPageProps) {
  const { request, form, faults = noFaults, conflict, consentMissing, done } = props;
  const { language } = request.shell;
  const texts = paperTexts(language);
  const editable = form.state === 'to-verify';
  return (
    <PaperFrame
      request={request}
      place="verify"
      title={texts.formTitle(form.serial)}
      islands={['image-zoom', 'char-counter']}
      done={done}
    >
      <p>
        <a href={`/desk/paper/batches/${form.batchId}`}>{texts.backToBatch}</a>
      </p>
      <h1>{texts.formTitle(form.serial)}</h1>
      {editable ? <p class="lead">{texts.formIntro}</p> : <FormState form={form} texts={texts} />}
      {conflict && (
        <Notice tone="warn" role="alert">
          <p>{texts.conflict}</p>
        </Notice>
      )}
      {consentMissing && (
        <Notice tone="bad" role="alert">
          <p>{texts.consentMissing}</p>
        </Notice>
      )}
      <ErrorSummary faults={faults.summary} />
      {editable && <Fields {...props} texts={texts} language={language} faults={faults} />}
      {form.pageImages.map((_, index) => (
        <details key={index}>
          <summary>{texts.wholePage(index + 1)}</summary>
          <ImageZoom
            src={`/desk/paper/forms/${form.id}/pages/${index + 1}`}
            alt={texts.wholePage(index + 1)}
          />
        </details>
      ))}
    </PaperFrame>
  );
}

function FormState({ form, texts }: { form: PaperForm; texts: PaperTexts }) {
  return (
    <Notice tone={form.state === 'submitted' ? 'ok' : 'neutral'}>
      <p>
        {form.reference
          ? texts.submitted(formatReferenceNumber(form.reference))
          : texts.formStates[form.state]}
      </p>
    </Notice>
  );
}

type FieldsProps = PaperFormPageProps & { texts: PaperTexts; language: Language; faults: FormFaults };

function Fields(props: FieldsProps) {
  const { request, form, process, values, faults, texts, language, discardProblem } = props;
  const { csrfToken } = request.shell;
  const definition = process.form;
  const text = (field: string): string => (typeof values[field] === 'string' ? values[field] : '');
  return (
    <>
      <form method="post" action={`/desk/paper/forms/${form.id}`} class="paper-fields" autocomplete="off">
        <CsrfField token={csrfToken} />
        <input type="hidden" name="version" value={form.version} />
        <h2>{texts.contentTitle}</h2>
        {definition.questions.map((question) => (
          <Row
            key={question.id}
            form={form}
            field={question.id}
            label={textIn(question.text, language)}
            texts={texts}
          >
            <QuestionField
              question={question}
              answer={values[question.id]}
              faults={faults}
              language={language}
              easy={false}
            />
          </Row>
        ))}
        <h2>{texts.contactTitle}</h2>
        {contactFields.map((field) => (
          <Row key={field} form={form} field={field} label={texts.contact[field]} texts={texts}>
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
                autocomplete="off"
              />
            )}
          </Row>
        ))}
        {definition.demographics.length > 0 && <h2>{texts.demographicsTitle}</h2>}
        {definition.demographics.map((question) => {
          const field = demographicsField(question.id);
          return (
            <Row key={field} form={form} field={field} label={textIn(question.text, language)} texts={texts}>
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
            </Row>
          );
        })}
        <h2>{texts.consentTitle}</h2>
        <Row form={form} field={consentField} label={texts.consent} texts={texts}>
          <Checkbox
            id="consent"
            name={consentField}
            label={texts.consent}
            checked={text(consentField) === 'yes'}
            error={faults.of['consent']}
            required
          />
        </Row>
        <ActionBar>
          <Button name="action" value="submit" keyHint="Ctrl+Enter">
            {texts.submit}
          </Button>
          <Button look="secondary" name="action" value="save" keyHint="Ctrl+s">
            {texts.save}
          </Button>
        </ActionBar>
      </form>
      <details class="confirm" open={discardProblem !== undefined}>
        <summary class="button button-danger">
          <span>{texts.discard}</span>
        </summary>
        <form method="post" action={`/desk/paper/forms/${form.id}/discard`} class="confirm-question">
          <CsrfField token={csrfToken} />
          <input type="hidden" name="version" value={form.version} />
          <p>{texts.discardQuestion}</p>
          <TextField id="reason" label={texts.discardReason} required error={discardProblem} />
          <Button look="danger">{texts.discardConfirm}</Button>
        </form>
      </details>
    </>
  );
}

interface RowProps {
  form: PaperForm;
  field: string;
  label: string;
  texts: PaperTexts;
  children: ComponentChildren;
}

function Row({ form, field, label, texts, children }: RowProps) {
  const read = form.fields.find((candidate) => candidate.field === field);
  return (
    <div class={read?.doubtful ? 'paper-row is-doubtful' : 'paper-row'}>
      <div class="paper-crop">
        {read?.cropKey && (
          <ImageZoom
            src={`/desk/paper/forms/${form.id}/crops/${encodeURIComponent(field)}`}
            alt={texts.cropOf(label)}
          />
        )}
      </div>
      <div class="paper-field">
        {read?.doubtful && (
          <p>
            <Badge tone="warn">{texts.doubtful}</Badge> <span class="soft">{texts.doubtfulHelp}</span>{' '}
            <BoxReadings read={read} texts={texts} />
          </p>
        )}
        {children}
      </div>
    </div>
  );
}

/** What the machine sees in the boxes of a doubtful field, in words. */
function BoxReadings({ read, texts }: { read: PaperField; texts: PaperTexts }) {
  const marked = (read.boxes ?? []).filter((box) => box.reading !== 'empty');
  if (marked.length === 0) return null;
  return (
    <span class="soft">
      {marked.map((box) => `${box.option}: ${texts.readings[box.reading]}`).join(', ')}
    </span>
  );
}
