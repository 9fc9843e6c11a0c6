import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Under which the serial of a form is the key of its contribution. */
export const paperScope = 'paper-form';

/** What is known about a sheet as something that came in: when it did, and what became of it. */
@Injectable()
export class FormReceipts {
  constructor(private readonly dataSource: DataSource) {}

  /** When the sheets of a batch came to the office. */
  async arrivalOf(batchId: string): Promise<Date> {
    const rows = await this.dataSource.query<{ created_at: Date }[]>(
      `select created_at from paper_batches where id = $1`,
      [batchId],
    );
    return rows[0]!.created_at;
  }

  /** The contribution that was made of the form with this serial, whether or not the form knows. */
  async receivedBefore(serial: string): Promise<{ contributionId: string; reference: string } | undefined> {
    const rows = await this.dataSource.query<{ contributionId: string; reference: string }[]>(
      `select c.id as "contributionId", c.reference from idempotency_records r join contributions c on c.id = r.contribution_id where r.scope = $1 and r.key = $2`,
      [paperScope, serial],
    );
    return rows[0];
  }
}
