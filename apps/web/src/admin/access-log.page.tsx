import { formatReferenceNumber, type Page } from '@gemeinsam/contracts';
import { Button, ButtonLink, DataTable, EmptyState, Pagination, TextField } from '@gemeinsam/ui';
import type { AccessEntry } from '../auth/access-log.service.js';
import { dateAndTime } from '../shell/dates.js';
import { AdminFrame } from './admin-frame.js';
import { adminTexts } from './admin.texts.js';
import { useTexts, useVisit } from '../shell/visit.js';

export interface AccessLogPageProps {
  entries: Page<AccessEntry>;
  /** The number as typed; empty for all. */
  typed: string;
  error?: string;
}

/** Who saw which contribution, newest first. */
export function AccessLogPage({ entries, typed, error }: AccessLogPageProps) {
  const { language } = useVisit();
  const texts = useTexts(adminTexts);
  const next =
    entries.next &&
    `/admin/access-log?${new URLSearchParams({ ...(typed && { reference: typed }), cursor: entries.next }).toString()}`;
  return (
    <AdminFrame place="access-log" faults={error ? [{ field: 'reference', message: error }] : []}>
      <h1>{texts.places['access-log']}</h1>
      <p class="lead">{texts.accessLead}</p>
      <form method="get" action="/admin/access-log" class="narrow-form">
        <TextField
          id="reference"
          label={texts.reference}
          value={typed}
          error={error}
          inputmode="numeric"
          width="medium"
          autocomplete="off"
        />
        <p class="actions">
          <Button>{texts.show}</Button>
          {typed !== '' && (
            <ButtonLink look="secondary" href="/admin/access-log">
              {texts.all}
            </ButtonLink>
          )}
        </p>
      </form>
      <DataTable
        caption={texts.places['access-log']}
        captionHidden
        rows={entries.items}
        keyOf={(entry) => entry.id}
        empty={<EmptyState title={texts.noAccess} />}
        columns={[
          { head: texts.when, cell: (entry) => dateAndTime(entry.at, language), rowHead: true },
          { head: texts.who, cell: (entry) => `${entry.actorName} (${texts.actorKinds[entry.actorKind]})` },
          { head: texts.whatSeen, cell: (entry) => texts.seen[entry.what] ?? entry.what },
          {
            head: texts.which,
            cell: (entry) =>
              entry.reference ? (
                <a href={`/admin/access-log?reference=${entry.reference}`}>
                  {formatReferenceNumber(entry.reference)}
                </a>
              ) : (
                <code>{entry.contributionId ?? entry.subject}</code>
              ),
          },
        ]}
      />
      <Pagination next={next || undefined} />
    </AdminFrame>
  );
}
