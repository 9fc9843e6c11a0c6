import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the contributions of one mailbox, whatever case and `+tag` its address was written with. */
export class IndexMailboxes1764610000000 implements MigrationInterface {
  readonly name = 'IndexMailboxes1764610000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function mailbox(address text) returns text language sql immutable strict parallel safe
      return lower(regexp_replace(address, '\\+[^@]*@', '@'));
    `);
    await runner.query(
      `create index contributors_mailbox on contributors (mailbox(contact->>'email')) where contact->>'email' is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index contributors_mailbox');
    await runner.query('drop function mailbox(text)');
  }
}
