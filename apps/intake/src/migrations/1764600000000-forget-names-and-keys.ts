import { createHmac } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What erasures before this version left: keys that importers chose, names of files, hashes of reports about forgotten calls. */
export class ForgetNamesAndKeys1764600000000 implements MigrationInterface {
  readonly name = 'ForgetNamesAndKeys1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await hashKeys(runner);
    await runner.query(`
      update paper_files set name = 'scan-' || number || coalesce(substring(lower(name) from '(\\.(?:pdf|png|jpe?g|tiff?))$'), '')
      where erased_at is not null;
      update paper_alarms a set file = f.name from paper_files f where a.file_id = f.id and f.erased_at is not null;
      update paper_batches b set name = to_char(created_at, 'YYYY-MM-DD')
      where exists (select from paper_files f where f.batch_id = b.id and f.erased_at is not null)
        and (b.source = 'folder' or not exists (select from paper_files f where f.batch_id = b.id and f.erased_at is null));
      update paper_alarms a set detail = b.name from paper_batches b
      where a.earlier_batch_id = b.id and a.kind = 'repeated-file';

      update calls set told = told - 'partyHash' where forgotten_at is not null;
      update call_reports r set fingerprint = 'forgotten:' || gen_random_uuid() from calls c
      where c.id = r.call_id and c.forgotten_at is not null;
    `);
  }

  /** What is forgotten does not come back. */
  async down(): Promise<void> {}
}

/** As `erasedKey` does; a migration does not change with it. */
async function hashKeys(runner: QueryRunner): Promise<void> {
  const keys = (await runner.query(`
    select i.scope, i.key from idempotency_records i join contributions c on c.id = i.contribution_id
    where c.state = 'erased' and i.scope not in ('erased', 'paper-form', 'phone-draft') and i.scope not like 'web-form:%'`)) as {
    scope: string;
    key: string;
  }[];
  if (keys.length === 0) return;
  const [{ secret }] = (await runner.query('select secret from hash_keys where id = 1')) as [
    { secret: string },
  ];
  for (const { scope, key } of keys) {
    const hash = createHmac('sha256', secret)
      .update(JSON.stringify(['idempotency', scope, key]))
      .digest('hex');
    await runner.query(
      `update idempotency_records set scope = 'erased', key = $3 where scope = $1 and key = $2`,
      [scope, key, hash],
    );
  }
}
