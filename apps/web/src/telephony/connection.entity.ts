import type { NumberStyle } from '@gemeinsam/service-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Dialect } from './dialects/dialect.js';

@Entity('cti_connections')
export class ConnectionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') dialect!: Dialect;
  /** How it writes numbers without a plus. */
  @Column('text', { default: 'auto' }) numbers!: NumberStyle;
  @Column('bytea') tokenHash!: Buffer;
  /** Valid for a minute while an admin tries the connection out. */
  @Column('bytea', { nullable: true }) trialHash!: Buffer | null;
  @Column('timestamptz', { nullable: true }) trialUntil!: Date | null;
  /** With it, reports must be signed. */
  @Column('text', { nullable: true }) secret!: string | null;
  @Column('text') createdBy!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastReportAt!: Date | null;
}
