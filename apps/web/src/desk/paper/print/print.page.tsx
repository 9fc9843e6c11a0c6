import { formEditions, formSizes, languages, type PrintRun, type ProcessView } from '@gemeinsam/contracts';
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FieldFault,
  LiveFragment,
  Notice,
  Radios,
  Select,
  TextField,
} from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { PaperFrame } from '../paper-frame.js';
import { type ChosenEdition, queryOf } from './chosen-edition.js';
import type { PrintTexts } from './print.texts.de.js';
import { printTexts } from './print.texts.js';
import { printPath } from './print-paths.js';
import { PrintRuns } from './print-runs.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

export interface PrintPageProps {
  processes: readonly ProcessView[];
  chosen: ChosenEdition;
  copies: string;
  /** Sent twice, the order is one. */
  orderKey: string;
  /** How many pages the chosen form has; absent when it cannot be shown. */
  pages?: number;
  runs: readonly PrintRun[];
  faults?: readonly FieldFault[];
}

/** Choosing a form, looking at it, ordering numbered copies, and what was ordered before. */
export function PrintPage(props: PrintPageProps) {
  const { processes, chosen, pages, runs, faults = [] } = props;
  const { language } = useVisit();
  const texts = useTexts(printTexts);
  return (
    <PaperFrame place="print" title={texts.title} islands={['live-fragment', 'submit-once', 'key-hints']}>
      <h1>{texts.title}</h1>
      <p class="lead">{texts.intro}</p>
      <ErrorSummary faults={[...faults]} />
      {processes.length === 0 ? (
        <EmptyState title={texts.noProcess}>
          <p>{texts.noProcessText}</p>
        </EmptyState>
      ) : (
        <div class="print-choice">
          <OrderForm {...props} texts={texts} />
          <Preview
            chosen={chosen}
            pages={pages}
            without={faults.length > 0 ? texts.noPreview : texts.previewAway}
            texts={texts}
          />
        </div>
      )}
      <h2>{texts.runs}</h2>
      <LiveFragment id="runs" src={`${printPath}/list`} events={`${printPath}/events`} label={texts.runs}>
        <PrintRuns runs={runs} processes={processes} texts={texts} language={language} />
      </LiveFragment>
    </PaperFrame>
  );
}

function OrderForm({
  processes,
  chosen,
  copies,
  orderKey,
  faults = [],
  texts,
}: PrintPageProps & { texts: PrintTexts }) {
  const { language } = useVisit();
  const errorOf = (field: string): string | undefined =>
    faults.find((fault) => fault.field === field)?.message;
  return (
    <form method="post" action={printPath} class="narrow-form">
      <CsrfField />
      <input type="hidden" name="key" value={orderKey} />
      <Select
        id="slug"
        label={texts.process}
        required
        value={chosen.slug}
        error={errorOf('slug')}
        options={processes.map((process) => ({ value: process.slug, label: process.form.title[language] }))}
      />
      <Radios
        id="language"
        label={texts.language}
        required
        inline
        value={chosen.language}
        error={errorOf('language')}
        options={languages.map((one) => ({ value: one, label: texts.languages[one] }))}
      />
      <Radios
        id="size"
        label={texts.size}
        required
        value={chosen.size}
        error={errorOf('size')}
        options={formSizes.map((one) => ({
          value: one,
          label: texts.sizes[one],
          help: texts.sizeHelp[one],
        }))}
      />
      <Radios
        id="edition"
        label={texts.edition}
        help={texts.editionHelp}
        required
        value={chosen.edition}
        error={errorOf('edition')}
        options={formEditions.map((one) => ({ value: one, label: texts.editions[one] }))}
      />
      <TextField
        id="copies"
        label={texts.copies}
        help={texts.copiesHelp}
        required
        inputmode="numeric"
        width="short"
        value={copies}
        error={errorOf('copies')}
      />
      <p class="actions">
        <Button keyHint="Ctrl+Enter">{texts.order}</Button>
        <Button look="secondary" formaction={`${printPath}/show`} formnovalidate keyHint="Alt+v">
          {texts.show}
        </Button>
      </p>
    </form>
  );
}

function Preview({
  chosen,
  pages,
  without,
  texts,
}: {
  chosen: ChosenEdition;
  pages: number | undefined;
  /** What is said where nothing can be shown. */
  without: string;
  texts: PrintTexts;
}) {
  const what = `${texts.sizes[chosen.size]}, ${texts.editions[chosen.edition]}, ${texts.languages[chosen.language]}`;
  return (
    <section class="print-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{texts.previewTitle}</h2>
      <p class="soft">{what}</p>
      {pages === undefined ? (
        <Notice tone="warn">
          <p>{without}</p>
        </Notice>
      ) : (
        <ol>
          {Array.from({ length: pages }, (_, index) => {
            const source = `${printPath}/preview/${index + 1}?${queryOf(chosen)}`;
            const name = texts.previewPage(index + 1, pages);
            return (
              <li key={index}>
                <a href={source}>
                  <img
                    src={source}
                    alt={name}
                    loading="lazy"
                    width="210"
                    height={chosen.size === 'a4' ? 297 : 298}
                  />
                </a>
                <span class="soft" aria-hidden="true">
                  {name}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
