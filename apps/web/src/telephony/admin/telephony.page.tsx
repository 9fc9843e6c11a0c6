import { asShown } from '@gemeinsam/service-kit';
import {
  Badge,
  Button,
  ButtonLink,
  ConfirmAction,
  DataTable,
  EmptyState,
  Notice,
  Select,
  TextField,
  type Tone,
} from '@gemeinsam/ui';
import { AdminFrame } from '../../admin/admin-frame.js';
import { dateAndTime, secondOfDay } from '../../shell/dates.js';
import { CsrfField } from '../../shell/page.js';
import type { BlockedCaller } from '../blocked-caller.store.js';
import type { CtiConnection } from '../connection.js';
import { dialects } from '../dialects/dialect.js';
import type { LoggedReport, MadeOf } from '../report-log.store.js';
import type { Seat } from '../seat.store.js';
import { longest } from './telephony-limits.js';
import type { TelephonyProblem, TelephonyTexts } from './telephony.texts.de.js';
import { telephonyTexts } from './telephony.texts.js';
import { useTexts, useVisit } from '../../shell/visit.js';

export interface TelephonyOverview {
  connections: readonly CtiConnection[];
  seats: readonly Seat[];
  blocked: readonly BlockedCaller[];
  events: readonly LoggedReport[];
}

export interface TelephonyPageProps {
  overview: TelephonyOverview;
  saved?: boolean;
  /** The address of a connection just made; shown this once. */
  address?: string;
  typed?: Readonly<Record<string, string>>;
  problems?: readonly TelephonyProblem[];
}

const fieldOf: Partial<Record<TelephonyProblem, string>> = {
  'name-missing': 'name',
  'name-long': 'name',
  'dialect-unknown': 'dialect',
  'number-wrong': 'number',
  'reason-missing': 'reason',
  'reason-long': 'reason',
};

/** Everything about telephone systems on one page; each connection and each seat has one of its own. */
export function TelephonyPage(props: TelephonyPageProps) {
  const { language } = useVisit();
  const { overview, saved, address, typed = {}, problems = [] } = props;
  const texts = useTexts(telephonyTexts);
  const faults = problems.map((problem) => ({
    field: fieldOf[problem] ?? 'name',
    message: texts.problems[problem],
  }));
  const errorOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return (
    <AdminFrame place="telephony" done={saved ? texts.saved : undefined} faults={faults}>
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      {address !== undefined && (
        <ShownOnce title={texts.tokenTitle} secret={address} words={texts.tokenOnce} />
      )}
      <h2>{texts.connections}</h2>
      <DataTable
        caption={texts.connections}
        captionHidden
        rows={overview.connections}
        keyOf={({ id }) => id}
        empty={<EmptyState title={texts.noConnections} />}
        columns={[
          { head: texts.name, cell: ({ name }) => name, rowHead: true },
          { head: texts.dialect, cell: ({ dialect }) => texts.dialects[dialect] },
          { head: texts.queues, cell: ({ queues }) => queues.map(({ name }) => name).join(', ') || '–' },
          { head: texts.signed, cell: ({ secret }) => (secret === null ? texts.no : texts.yes) },
          {
            head: texts.lastReport,
            cell: ({ lastReportAt }) => (lastReportAt ? dateAndTime(lastReportAt, language) : texts.never),
          },
          {
            head: texts.actions,
            cell: ({ id, name }) => (
              <a href={`/admin/telephony/connections/${id}`} aria-label={`${name}: ${texts.change}`}>
                {texts.change}
              </a>
            ),
          },
        ]}
      />
      <form method="post" action="/admin/telephony/connections" class="narrow-form">
        <h3>{texts.addConnection}</h3>
        <CsrfField />
        <TextField
          id="name"
          label={texts.name}
          help={texts.nameHelp}
          value={typed['name']}
          error={errorOf('name')}
          max={longest.name}
          required
          autocomplete="off"
        />
        <Select
          id="dialect"
          label={texts.dialect}
          value={typed['dialect'] ?? 'auto'}
          error={errorOf('dialect')}
          options={dialects.map((dialect) => ({ value: dialect, label: texts.dialects[dialect] }))}
          required
        />
        <p class="actions">
          <Button>{texts.connect}</Button>
        </p>
      </form>
      <h2>{texts.seats}</h2>
      <p>{texts.seatsLead}</p>
      <DataTable
        caption={texts.seats}
        captionHidden
        rows={overview.seats}
        keyOf={({ staffId }) => staffId}
        columns={[
          { head: texts.person, cell: ({ name }) => name, rowHead: true },
          { head: texts.extension, cell: ({ extension }) => extension ?? '–' },
          { head: texts.logins, cell: ({ logins }) => logins.join(', ') || '–' },
          {
            head: texts.ready,
            cell: ({ ready, signedIn }) => (ready ? texts.yes : signedIn ? texts.no : texts.notYet),
          },
          {
            head: texts.actions,
            cell: ({ staffId, name }) => (
              <a href={`/admin/telephony/seats/${staffId}`} aria-label={`${name}: ${texts.change}`}>
                {texts.change}
              </a>
            ),
          },
        ]}
      />
      <h2>{texts.blocked}</h2>
      <p>{texts.blockedLead}</p>
      <DataTable
        caption={texts.blocked}
        captionHidden
        rows={overview.blocked}
        keyOf={({ number }) => number}
        empty={<EmptyState title={texts.noBlocked} />}
        columns={[
          { head: texts.number, cell: ({ number }) => asShown(number), rowHead: true },
          { head: texts.reason, cell: ({ reason }) => reason },
          { head: texts.blockedBy, cell: ({ blockedBy }) => blockedBy },
          { head: texts.since, cell: ({ blockedAt }) => dateAndTime(blockedAt, language) },
          {
            head: texts.actions,
            cell: ({ number }) => (
              <form method="post" action="/admin/telephony/blocked/remove">
                <CsrfField />
                <input type="hidden" name="number" value={number} />
                <ConfirmAction
                  label={texts.unblock}
                  question={texts.unblockQuestion}
                  confirm={texts.unblockConfirm}
                />
              </form>
            ),
          },
        ]}
      />
      <form method="post" action="/admin/telephony/blocked" class="narrow-form">
        <CsrfField />
        <TextField
          id="number"
          label={texts.number}
          help={texts.numberHelp}
          type="tel"
          value={typed['number']}
          error={errorOf('number')}
          required
          autocomplete="off"
        />
        <TextField
          id="reason"
          label={texts.reason}
          value={typed['reason']}
          error={errorOf('reason')}
          max={longest.reason}
          required
          autocomplete="off"
        />
        <p class="actions">
          <Button look="secondary">{texts.block}</Button>
        </p>
      </form>
      <h2>{texts.events}</h2>
      <p>{texts.eventsLead}</p>
      <EventTable overview={overview} texts={texts} />
    </AdminFrame>
  );
}

/** Something that is kept nowhere in the clear. */
export function ShownOnce({ title, secret, words }: { title: string; secret: string; words: string }) {
  return (
    <Notice tone="ok" role="status" focus title={title}>
      <p>
        <output class="secret">{secret}</output>
      </p>
      <p>{words}</p>
    </Notice>
  );
}

export const toneOfMade = (made: MadeOf): Tone =>
  made === 'recorded' || made === 'delivered'
    ? 'ok'
    : made === 'unchanged'
      ? 'neutral'
      : made.startsWith('wrong-') || made === 'refused'
        ? 'bad'
        : 'warn';

function EventTable({ overview, texts }: { overview: TelephonyOverview; texts: TelephonyTexts }) {
  const { language } = useVisit();
  const nameOf = (id: string): string => overview.connections.find((one) => one.id === id)?.name ?? '–';
  return (
    <DataTable
      caption={texts.events}
      captionHidden
      rows={overview.events}
      keyOf={({ id }) => id}
      empty={<EmptyState title={texts.noEvents} />}
      columns={[
        { head: texts.at, cell: ({ at }) => secondOfDay(at, language), rowHead: true },
        { head: texts.connection, cell: ({ connectionId }) => nameOf(connectionId) },
        { head: texts.event, cell: ({ event }) => event || '–' },
        { head: texts.direction, cell: ({ direction }) => direction ?? '–' },
        { head: texts.from, cell: ({ from }) => from ?? '–' },
        { head: texts.to, cell: ({ to }) => to ?? '–' },
        { head: texts.callId, cell: ({ callId }) => callId?.slice(0, 12) ?? '–' },
        {
          head: texts.made,
          cell: ({ made }) => <Badge tone={toneOfMade(made)}>{texts.madeOf[made]}</Badge>,
        },
      ]}
    />
  );
}

export interface SeatPageProps {
  seat: Seat;
  typed?: { extension: string; logins: string };
  problems?: readonly TelephonyProblem[];
}

/** Where one person sits. */
export function SeatPage({ seat, typed, problems = [] }: SeatPageProps) {
  const texts = useTexts(telephonyTexts);
  const faults = problems.map((problem) => ({
    field: problem === 'logins-long' ? 'logins' : 'extension',
    message: texts.problems[problem],
  }));
  const errorOf = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return (
    <AdminFrame place="telephony" title={texts.seatOf(seat.name)} faults={faults}>
      <h1>{texts.seatOf(seat.name)}</h1>
      <form method="post" action={`/admin/telephony/seats/${seat.staffId}`} class="narrow-form">
        <CsrfField />
        <TextField
          id="extension"
          label={texts.extension}
          help={texts.extensionHelp}
          value={typed?.extension ?? seat.extension ?? ''}
          error={errorOf('extension')}
          max={longest.extension}
          width="medium"
          autocomplete="off"
        />
        <TextField
          id="logins"
          label={texts.logins}
          help={texts.loginsHelp}
          error={errorOf('logins')}
          value={typed?.logins ?? seat.logins.join(', ')}
          autocomplete="off"
        />
        <p class="actions">
          <Button>{texts.save}</Button>
          <ButtonLink look="quiet" href="/admin/telephony">
            {texts.back}
          </ButtonLink>
        </p>
      </form>
    </AdminFrame>
  );
}
