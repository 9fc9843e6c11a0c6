import { publicPaths } from '@gemeinsam/contracts';
import { Button, ErrorSummary, TextField } from '@gemeinsam/ui';
import { hoursInWords } from '../../shell/office/hours-words.js';
import { Linked } from '../../shell/office/linked.js';
import { PublicPage } from '../../shell/page.js';
import { publicTexts } from '../public.texts.js';
import { useTexts, useVisit } from '../../shell/visit.js';

export interface LookupPageProps {
  typed?: string;
  problem?: string;
  /** The card with this number has not arrived: calling may help. */
  mayCall?: boolean;
}

/** Where people type the number of their contribution. */
export function LookupPage({ typed, problem, mayCall }: LookupPageProps) {
  const { office, language, easy } = useVisit();
  const texts = useTexts(publicTexts).lookup;
  return (
    <PublicPage title={texts.title} current="lookup" robots={typed === undefined ? undefined : 'noindex'}>
      <div class="page-intro">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <ErrorSummary faults={problem ? [{ field: 'nummer', message: problem }] : []} />
      <div class="lookup">
        <LookupForm typed={typed} problem={problem} />
        {mayCall && (
          <p>
            <Linked>{texts.cardCall(office.phone, hoursInWords(office.hours, language, easy))}</Linked>
          </p>
        )}
      </div>
      <section class="section" aria-labelledby="lost-title">
        <h2 id="lost-title">{texts.lostTitle}</h2>
        <p>
          <Linked>{texts.lost(office.phone, office.email)}</Linked>
        </p>
      </section>
    </PublicPage>
  );
}

/** A reference number stays on one line, for it is compared digit by digit. */
const unbroken = (help: string) =>
  help.split(/(\d{3}-\d{3}-\d{3}-\d)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={part} class="unbroken">
        {part}
      </span>
    ),
  );

/** The field itself, for the start page, too. */
export function LookupForm({ typed, problem }: Omit<LookupPageProps, 'mayCall'>) {
  const texts = useTexts(publicTexts).lookup;
  return (
    <form method="get" action={publicPaths.lookup}>
      <TextField
        id="nummer"
        label={texts.number}
        help={unbroken(texts.numberHelp)}
        value={typed}
        error={problem}
        inputmode="text"
        autocomplete="off"
        width="medium"
        required
      />
      <Button>{texts.action}</Button>
    </form>
  );
}
