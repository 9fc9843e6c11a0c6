/**
 * SQL: whether nothing waits on the form `f` any more, so that it can be submitted. Its pages are there or were given up,
 * and no field waits for a person.
 */
export const readyForm = `(f.state = 'to-verify' and f.checked_at is not null
  and not exists (select 1 from paper_checks c where c.form_id = f.id and c.state = 'open')
  and not exists (select 1 from paper_alarms m where m.form_id = f.id and m.kind = 'missing-page' and m.settled_at is null))`;
