import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people speak, where it is not the language of the text; of what came before, nothing is known. */
export class NoteSpokenLanguages1764620000000 implements MigrationInterface {
  readonly name = 'NoteSpokenLanguages1764620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contributions add column spoken_language text');
    await runner.query('alter table drafts add column spoken_language text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contributions drop column spoken_language');
    await runner.query('alter table drafts drop column spoken_language');
  }
}
