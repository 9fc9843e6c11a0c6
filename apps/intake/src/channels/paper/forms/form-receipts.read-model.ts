import { queryRow } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';

/** Under which the serial of a form is the key of its contribution. */
export const paperScope = 'paper-form';

/** What is known about a sheet as something that came in: when it did, and what became of it. */
@Injectable()
export class FormReceipts {
  constructor(private readonly dataSource: DataSource) {}

  /** When the sheets of a batch came to the office. */
  async arrivalOf(batchId: string): Promise<Date> {
    const batch = await queryRow(
      this.dataSource,
      z.object({ created_at: z.date() }),
      `select created_at from paper_batches where id = $1`,
      [batchId],
    );
    return batch!.created_at;
  }

  /** The contribution that was made of the form with this serial, whether or not the form knows. */
  async receivedBefore(serial: string): Promise<{ contributionId: string; reference: string } | undefined> {
    return queryRow(
      this.dataSource,
      z.object({ contributionId: z.string(), reference: z.string() }),
      `select c.id as "contributionId", c.reference from idempotency_records r join contributions c on c.id = r.contribution_id where r.scope = $1 and r.key = $2`,
      [paperScope, serial],
    );
  }
}
