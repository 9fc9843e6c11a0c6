import { languages, type ProcessView } from '@gemeinsam/contracts';
import { Button, EmptyState, Radios, Select, TextField } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { CsrfField } from '../../shell/page.js';
import { PaperFrame } from './paper-frame.js';
import { paperTexts } from './paper.texts.js';

interface PrintPageProps {
  request: FastifyRequest;
  processes: ProcessView[];
  typed?: { slug: string; language: string; copies: string };
  copiesProblem?: boolean;
}

/** Individually numbered copies of a form as one PDF. */
export function PrintPage({ request, processes, typed, copiesProblem }: PrintPageProps) {
  const { language, csrfToken } = request.shell;
  const texts = paperTexts(language);
  return (
    <PaperFrame request={request} place="print" title={texts.print}>
      <h1>{texts.print}</h1>
      <p class="lead">{texts.printIntro}</p>
      {processes.length === 0 ? (
        <EmptyState title={texts.noProcess} />
      ) : (
        <form method="post" action="/desk/paper/print" class="narrow-form">
          <CsrfField token={csrfToken} />
          <Select
            id="slug"
            label={texts.process}
            required
            value={typed?.slug ?? processes[0]?.slug}
            options={processes.map((process) => ({
              value: process.slug,
              label: process.form.title[language],
            }))}
          />
          <Radios
            id="language"
            label={texts.language}
            required
            inline
            value={typed?.language ?? language}
            options={languages.map((one) => ({ value: one, label: texts.languages[one] }))}
          />
          <TextField
            id="copies"
            label={texts.copies}
            required
            inputmode="numeric"
            width="short"
            value={typed?.copies ?? '1'}
            error={copiesProblem ? texts.copiesProblem : undefined}
          />
          <Button keyHint="Ctrl+Enter">{texts.printNow}</Button>
        </form>
      )}
    </PaperFrame>
  );
}
