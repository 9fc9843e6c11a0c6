import type { Answers, PaperFieldCounts, PaperFieldTask, ProcessView } from '@gemeinsam/contracts';
import { Notice } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { PaperFrame } from '../paper-frame.js';
import { FieldForm } from './field-form.js';
import { FieldPicture } from './field-picture.js';
import { fieldView } from './field-view.js';
import type { VerifyPlace } from './verify-address.js';
import { verifyTexts } from './verify.texts.js';

/** What was put in and not taken. */
export interface Attempt {
  value?: Answers[string];
  nothing?: boolean;
  picked?: string;
  error?: string;
}

export interface FieldPageProps {
  request: FastifyRequest;
  task: PaperFieldTask;
  counts: PaperFieldCounts;
  process: ProcessView;
  place: VerifyPlace;
  /** The whole page instead of the field. */
  wholePage?: boolean;
  attempt?: Attempt;
  /** What has just been done elsewhere; said once. */
  done?: string | undefined;
}

/** One field: its picture at the left, what it says at the right. */
export function FieldPage(props: FieldPageProps) {
  const { request, task, counts, process } = props;
  const { language } = request.shell;
  const texts = verifyTexts(language);
  const view = fieldView(process, task.field, language, texts);
  const { position } = counts;
  const ahead = counts.ahead.flatMap(({ formId, field, crops }) =>
    Array.from({ length: crops }, (_, part) => cropPath(formId, field, part)),
  );
  return (
    <PaperFrame
      request={request}
      place="verify"
      title={`${view.label} – ${texts.title}`}
      columns="two"
      islands={['field-entry']}
      done={props.done}
      status={
        <span class="soft">{texts.batchAndSheet(task.form.batch.name, position?.form, position?.forms)}</span>
      }
    >
      <field-entry task={task.id} data-ahead={ahead.join(' ')}>
        {Object.entries(texts.notices).map(([when, words]) => (
          <template key={when} data-when={when}>
            <Notice tone={when === 'away' ? 'warn' : 'bad'} role="alert">
              <p>{words}</p>
              {when === 'expired' && (
                <p>
                  <a href="/login?next=/desk/paper" target="_blank" rel="noopener">
                    {texts.signIn}
                  </a>
                </p>
              )}
            </Notice>
          </template>
        ))}
        <FieldPicture {...props} view={view} texts={texts} />
        <FieldForm {...props} view={view} texts={texts} />
      </field-entry>
    </PaperFrame>
  );
}

/** Where the picture of a field is, or of the part of it that stands on a further page. */
export const cropPath = (formId: string, field: string, part = 0): string =>
  `/desk/paper/forms/${formId}/crops/${encodeURIComponent(field)}${part === 0 ? '' : `?part=${part}`}`;
