import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { FormChecks } from './form-checks.js';

@Injectable()
export class CheckForms extends FormChecks {
  async refresh(tx: Tx, formId: string): Promise<void> {
    await tx.query(`select id from paper_forms where id = $1 for update`, [formId]);
  }
}
