import { Notice } from '@gemeinsam/ui';
import { PaperFrame } from '../paper-frame.js';
import { cropPath } from './crop-path.js';
import { FieldForm } from './field-form.js';
import { FieldPicture } from './field-picture.js';
import { fieldView } from './field-view.js';
import type { FieldPageProps } from './field-page.props.js';
import { StaffTypingSent } from '../../../shell/staff-typing.js';
import { sheetTyping } from './verify-address.js';
import { verifyTexts } from './verify.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** One field: its picture at the left, what it says at the right. */
export function FieldPage(props: FieldPageProps) {
  const { task, counts, process } = props;
  const { language } = useVisit();
  const texts = useTexts(verifyTexts);
  const view = fieldView(process, task.field, language, texts);
  const { position } = counts;
  const ahead = counts.ahead.flatMap(({ formId, field, crops }) =>
    Array.from({ length: crops }, (_, part) => cropPath(formId, field, part)),
  );
  return (
    <PaperFrame
      place="verify"
      title={`${view.label} – ${texts.title}`}
      columns="two"
      islands={['field-entry', 'kept-typing']}
      done={props.done}
      status={
        <span class="soft">{texts.batchAndSheet(task.form.batch.name, position?.form, position?.forms)}</span>
      }
    >
      {props.received !== undefined && <StaffTypingSent form={sheetTyping(props.received)} all />}
      <field-entry task={task.id} data-keys="all" data-ahead={ahead.join(' ')}>
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
