import { Badge, Button, ConfirmAction, DataTable, EmptyState, Select, TextField } from '@gemeinsam/ui';
import type { ProcessView } from '@gemeinsam/contracts';
import { numberStyles } from '@gemeinsam/service-kit';
import { AdminFrame } from '../../admin/admin-frame.js';
import { CsrfField } from '../../shell/page.js';
import type { CtiConnection } from '../connection.js';
import { dialects } from '../dialects/dialect.js';
import { ShownOnce, toneOfMade } from './telephony.page.js';
import { longest } from './telephony-limits.js';
import type { TelephonyProblem } from './telephony.texts.de.js';
import { telephonyTexts } from './telephony.texts.js';
import type { TrialStep } from './trial-call.service.js';
import { useTexts, useVisit } from '../../shell/visit.js';

export interface ConnectionPageProps {
  connection: CtiConnection;
  /** Empty while intake is away; then any name can be kept. */
  processes: readonly ProcessView[];
  saved?: boolean;
  address?: string;
  secret?: string;
  trial?: readonly TrialStep[];
  problems?: readonly TelephonyProblem[];
  /** A queue that was not taken, as it was typed. */
  typed?: string;
}

const fieldOf: Partial<Record<TelephonyProblem, string>> = {
  'dialect-unknown': 'dialect',
  'numbers-unknown': 'numbers',
  'language-unknown': 'language',
};

/** One telephone system: try it out, say what its queues mean, renew its address. */
export function ConnectionPage(props: ConnectionPageProps) {
  const { connection, processes, saved, address, secret, trial, problems = [], typed } = props;
  const { language } = useVisit();
  const texts = useTexts(telephonyTexts);
  const to = (what: string): string => `/admin/telephony/connections/${connection.id}/${what}`;
  const faults = problems.map((problem) => ({
    field: fieldOf[problem] ?? 'queue',
    message: texts.problems[problem],
  }));
  const errorOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  const titleOf = (slug: string | null): string =>
    slug === null
      ? texts.anyProcess
      : (processes.find((process) => process.slug === slug)?.form.title[language] ?? slug);
  return (
    <AdminFrame
      place="telephony"
      title={connection.name}
      done={saved ? texts.saved : undefined}
      faults={faults}
    >
      <p>
        <a href="/admin/telephony">{texts.back}</a>
      </p>
      <h1>{connection.name}</h1>
      {address !== undefined && (
        <ShownOnce title={texts.tokenTitle} secret={address} words={texts.tokenOnce} />
      )}
      {secret !== undefined && (
        <ShownOnce title={texts.secretTitle} secret={secret} words={texts.secretOnce} />
      )}
      <h2>{texts.trial}</h2>
      <p>{texts.trialLead}</p>
      <form method="post" action={to('trial')}>
        <CsrfField />
        <Button look="secondary">{texts.tryOut}</Button>
      </form>
      {trial && (
        <DataTable
          caption={texts.trialResult}
          rows={trial}
          keyOf={({ event }) => event}
          columns={[
            { head: texts.sent, cell: ({ sent }) => <code>{sent}</code>, rowHead: true },
            {
              head: texts.answered,
              cell: ({ status, answer }) => (
                <>
                  {status} <code>{answer}</code>
                </>
              ),
            },
            {
              head: texts.made,
              cell: ({ made }) => (made ? <Badge tone={toneOfMade(made)}>{texts.madeOf[made]}</Badge> : '–'),
            },
          ]}
        />
      )}
      <form method="post" action={to('format')} class="narrow-form">
        <CsrfField />
        <Select
          id="dialect"
          label={texts.dialect}
          value={connection.dialect}
          error={errorOf('dialect')}
          options={dialects.map((dialect) => ({ value: dialect, label: texts.dialects[dialect] }))}
          required
        />
        <Select
          id="numbers"
          label={texts.numbers}
          help={texts.numbersHelp}
          value={connection.numbers}
          error={errorOf('numbers')}
          options={numberStyles.map((style) => ({ value: style, label: texts.numberStyles[style] }))}
          required
        />
        <p class="actions">
          <Button look="secondary">{texts.save}</Button>
        </p>
      </form>
      <h2>{texts.queues}</h2>
      <p>{texts.queuesLead}</p>
      <DataTable
        caption={texts.queues}
        captionHidden
        rows={connection.queues}
        keyOf={({ name }) => name}
        empty={<EmptyState title={texts.noQueues} />}
        columns={[
          { head: texts.queue, cell: ({ name }) => name, rowHead: true },
          { head: texts.process, cell: ({ process }) => titleOf(process) },
          { head: texts.language, cell: (queue) => texts.languages[queue.language] },
          {
            head: texts.actions,
            cell: ({ name }) => (
              <form method="post" action={to('queues/remove')}>
                <CsrfField />
                <input type="hidden" name="queue" value={name} />
                <ConfirmAction
                  label={texts.remove}
                  question={texts.removeQueueQuestion}
                  confirm={texts.removeConfirm}
                />
              </form>
            ),
          },
        ]}
      />
      <form method="post" action={to('queues')} class="narrow-form">
        <CsrfField />
        <TextField
          id="queue"
          label={texts.queue}
          help={texts.queueHelp}
          value={typed}
          error={errorOf('queue')}
          max={longest.queue}
          required
          autocomplete="off"
        />
        <Select
          id="process"
          label={texts.process}
          empty={texts.anyProcess}
          options={processes.map(({ slug, form }) => ({ value: slug, label: form.title[language] }))}
        />
        <Select
          id="language"
          label={texts.language}
          value="de"
          error={errorOf('language')}
          options={(['de', 'en'] as const).map((one) => ({ value: one, label: texts.languages[one] }))}
          required
        />
        <p class="actions">
          <Button look="secondary">{texts.addQueue}</Button>
        </p>
      </form>
      <h2>{texts.security}</h2>
      <p>{texts.signatureLead}</p>
      <form method="post" action={to('signing')} class="actions">
        <CsrfField />
        <ConfirmAction
          label={connection.secret === null ? texts.sign : texts.newSecret}
          question={texts.signQuestion}
          confirm={texts.signConfirm}
          name="signed"
          value="yes"
        />
        {connection.secret !== null && (
          <ConfirmAction
            label={texts.unsign}
            question={texts.unsignQuestion}
            confirm={texts.unsignConfirm}
            name="signed"
            value="no"
          />
        )}
      </form>
      <form method="post" action={to('rotate')}>
        <CsrfField />
        <ConfirmAction label={texts.rotate} question={texts.rotateQuestion} confirm={texts.rotateConfirm} />
      </form>
      <form method="post" action={to('delete')}>
        <CsrfField />
        <ConfirmAction label={texts.delete} question={texts.deleteQuestion} confirm={texts.deleteConfirm} />
      </form>
    </AdminFrame>
  );
}
