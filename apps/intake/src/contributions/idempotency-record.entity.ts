import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IdempotencyRecord } from './reception.store.js';

@Entity('idempotency_records')
export class IdempotencyRecordEntity implements IdempotencyRecord {
  @PrimaryColumn('text') scope!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') requestHash!: string;
  @Column('uuid') contributionId!: string;
}
