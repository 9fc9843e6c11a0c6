import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How words are written when names are compared: without case, accents and the ways to write an umlaut (`Müller`, `Mueller`,
 * `Muller`). Immutable, so that an index can hold it; the marks are taken off by Unicode's own decomposition, because
 * `lower` and collations know other letters in each database.
 */
export class FoldNames1764570000000 implements MigrationInterface {
  readonly name = 'FoldNames1764570000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function folded(said text) returns text language sql immutable strict parallel safe
      return regexp_replace(
        replace(translate(
          lower(regexp_replace(normalize(said, NFKD), '[\\u0300-\\u036f]', '', 'g')),
          'øØłŁđĐıæÆœŒẞ', 'oollddiaaooß'), 'ß', 'ss'),
        '([aou])e', '\\1', 'g');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function folded(text) cascade');
  }
}
