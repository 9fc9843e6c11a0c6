import { type BatchBalance, batchBalanceSchema } from '@gemeinsam/contracts';
import { z } from 'zod';

/**
 * SQL: the balance of each batch in $1. A page lies in a form, or it stands in an alarm, or nobody has read it; the form
 * is asked first, so no page is counted twice.
 */
export const balances = `
  select b.id as "batchId",
    count(p.page)::int as pages,
    count(*) filter (where p.state = 'read')::int as "pagesRead",
    count(*) filter (where o.state = 'submitted')::int as "submittedPages",
    count(*) filter (where o.state = 'discarded')::int as "discardedPages",
    count(*) filter (where o.state = 'to-verify')::int as "openFormPages",
    count(*) filter (where o.id is null and a.settled_at is not null)::int as "settledAlarmPages",
    count(*) filter (where o.id is null and a.id is not null and a.settled_at is null)::int as "openAlarmPages",
    count(*) filter (where o.id is null and a.id is null and p.state = 'waiting')::int as "unreadPages",
    (select count(*)::int from paper_forms x where x.batch_id = b.id and x.state = 'submitted') as contributions,
    (select count(*)::int from paper_forms x where x.batch_id = b.id and x.state = 'discarded') as "discardedForms",
    (select count(*)::int from paper_forms x where x.batch_id = b.id and x.state = 'to-verify') as "openForms",
    (select count(*)::int from paper_alarms x where x.batch_id = b.id and x.settled_at is not null) as "settledAlarms",
    (select count(*)::int from paper_alarms x where x.batch_id = b.id and x.settled_at is null) as "openAlarms"
  from paper_batches b
    left join paper_files f on f.batch_id = b.id
    left join paper_pages p on p.file_id = f.id
    left join paper_form_pages q on q.file_id = p.file_id and q.file_page = p.page
    left join paper_forms o on o.id = q.form_id
    left join paper_alarms a on a.id = p.alarm_id
  where b.id = any($1::uuid[]) group by b.id`;

/** What `balances` gives: a balance and how many of its pages were read, all of one moment. */
export const balanceRow = batchBalanceSchema.extend({ batchId: z.string(), pagesRead: z.number() });

/** Whether every page of the balance has found its place, and nothing of the batch waits for a person. */
export const isSettled = (balance: BatchBalance): boolean =>
  placedPages(balance) === balance.pages &&
  balance.openFormPages + balance.openAlarmPages + balance.unreadPages === 0 &&
  balance.openForms + balance.openAlarms === 0;

/** Pages that stand somewhere; always all of them. */
export const placedPages = (balance: BatchBalance): number =>
  balance.submittedPages +
  balance.discardedPages +
  balance.openFormPages +
  balance.settledAlarmPages +
  balance.openAlarmPages +
  balance.unreadPages;
