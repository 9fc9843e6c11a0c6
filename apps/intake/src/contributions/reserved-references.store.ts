import { execute, queryEntities, type SqlRunner, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReferenceNumbers } from './reference-numbers.js';
import { ReservedReferenceEntity } from './reserved-reference.entity.js';

/** With a hundred million numbers to draw from, more rounds than this mean that something else is wrong. */
const maxRounds = 8;

/** Reference numbers that are printed before there is a contribution. Each has one holder, for ever. */
@Injectable()
export class ReservedReferences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly numbers: ReferenceNumbers,
  ) {}

  /** Gives each holder a number of its own; a holder that has one keeps it. By holder, in their order. */
  async reserve(tx: Tx, holders: readonly string[], at: Date): Promise<Map<string, string>> {
    for (let round = 1; round <= maxRounds; round += 1) {
      const found = await this.held(tx, holders);
      const without = holders.filter((holder) => !found.has(holder));
      if (without.length === 0) return new Map(holders.map((holder) => [holder, found.get(holder)!]));
      // Contributions from before there were two ranges may have a number of this one.
      await execute(
        tx,
        `insert into reserved_references (reference, holder, reserved_at)
         select given.reference, given.holder, $3 from unnest($1::text[], $2::text[]) as given(reference, holder)
         where not exists (select 1 from contributions c where c.reference = given.reference)
         order by given.holder
         on conflict do nothing`,
        [without.map(() => this.numbers.drawReserved()), without, at],
      );
    }
    throw new Error('no free reference number was found for a card');
  }

  /** The number on the card of this holder. */
  async of(holder: string): Promise<string | undefined> {
    return (await this.held(this.dataSource, [holder])).get(holder);
  }

  private async held(on: SqlRunner, holders: readonly string[]): Promise<Map<string, string>> {
    const rows = await queryEntities(
      on,
      ReservedReferenceEntity,
      'select * from reserved_references where holder = any($1::text[])',
      [holders],
    );
    return new Map(rows.map(({ holder, reference }) => [holder, reference]));
  }
}
