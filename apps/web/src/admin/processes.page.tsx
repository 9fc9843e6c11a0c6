import type { FieldProblem, ParticipationProcess, ProcessView } from '@gemeinsam/contracts';
import { Badge, Button, DataTable, DefinitionList, Notice, RowName, TextArea } from '@gemeinsam/ui';
import { longDate } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import { AdminFrame } from './admin-frame.js';
import { adminTexts } from './admin.texts.js';
import { useTexts, useVisit } from '../shell/visit.js';

export interface ProcessesPageProps {
  processes: readonly ProcessView[];
  done?: string;
  /** The definition as pasted. */
  text?: string;
  problems?: readonly FieldProblem[];
  /** What would hold if it were published. */
  preview?: ParticipationProcess;
}

/** Which processes there are; a definition can be checked and published. */
export function ProcessesPage({ processes, done, text, problems = [], preview }: ProcessesPageProps) {
  const { language } = useVisit();
  const texts = useTexts(adminTexts);
  const faults = problems.map((problem) => ({
    field: 'definition',
    message: [
      ...(problem.code === 'not-json' ? [] : [`${problem.pointer || '/'}:`]),
      texts.definitionProblem(problem),
    ].join(' '),
  }));
  return (
    <AdminFrame place="processes" done={done} faults={faults}>
      <h1>{texts.places.processes}</h1>
      <p class="lead">{texts.processesLead}</p>
      <DataTable
        caption={texts.places.processes}
        captionHidden
        rows={processes}
        keyOf={(process) => process.id}
        columns={[
          { head: texts.process, cell: (process) => process.form.title[language], rowHead: true },
          {
            head: texts.state,
            cell: (process) =>
              process.open ? <Badge tone="ok">{texts.open}</Badge> : <Badge>{texts.closed}</Badge>,
          },
          { head: texts.formVersion, cell: (process) => process.form.version, numeric: true },
          { head: texts.openUntil, cell: (process) => longDate(process.closesAt, language) },
          {
            head: texts.definition,
            cell: (process) => (
              <a href={`/admin/processes/${process.slug}.json`} download>
                {texts.download}
                <RowName>{process.form.title[language]}</RowName>
              </a>
            ),
          },
        ]}
      />
      <h2>{texts.publishTitle}</h2>
      <p>{texts.publishLead}</p>
      {preview && (
        <Notice tone="ok" role="status" focus title={texts.checkedWell}>
          <DefinitionList
            items={[
              { term: texts.process, description: `${preview.form.title[language]} (${preview.slug})` },
              { term: texts.formVersion, description: preview.form.version },
              { term: texts.openUntil, description: longDate(preview.closesAt, language) },
              {
                term: texts.questions,
                description: preview.form.questions.map((question) => question.text[language]).join(' · '),
              },
            ]}
          />
        </Notice>
      )}
      <form method="post" action="/admin/processes">
        <CsrfField />
        <TextArea
          id="definition"
          label={texts.definitionJson}
          value={text}
          rows={14}
          required
          error={faults[0]?.message}
        />
        <p class="actions">
          <Button look={preview ? 'secondary' : 'primary'} name="action" value="check">
            {texts.check}
          </Button>
          {preview && (
            <Button name="action" value="publish">
              {texts.publish}
            </Button>
          )}
        </p>
      </form>
    </AdminFrame>
  );
}
