import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface BlockedCaller {
  /** E.164. */
  number: string;
  reason: string;
  blockedBy: string;
  blockedAt: Date;
}

/** Numbers that are not put through. */
@Injectable()
export class BlockedCallerStore {
  constructor(private readonly dataSource: DataSource) {}

  async list(): Promise<BlockedCaller[]> {
    const rows: { number: string; reason: string; blocked_by: string; blocked_at: Date }[] =
      await this.dataSource.query(
        'SELECT number, reason, blocked_by, blocked_at FROM blocked_callers ORDER BY blocked_at DESC, number',
      );
    return rows.map((row) => ({
      number: row.number,
      reason: row.reason,
      blockedBy: row.blocked_by,
      blockedAt: row.blocked_at,
    }));
  }

  async has(number: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query('SELECT 1 FROM blocked_callers WHERE number = $1', [
      number,
    ]);
    return rows.length > 0;
  }

  async add(given: { number: string; reason: string; blockedBy: string }): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO blocked_callers (number, reason, blocked_by) VALUES ($1, $2, $3)
       ON CONFLICT (number) DO UPDATE SET reason = excluded.reason, blocked_by = excluded.blocked_by`,
      [given.number, given.reason, given.blockedBy],
    );
  }

  async remove(number: string): Promise<void> {
    await this.dataSource.query('DELETE FROM blocked_callers WHERE number = $1', [number]);
  }
}
