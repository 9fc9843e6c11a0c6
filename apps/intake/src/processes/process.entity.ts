import type { ParticipationProcess } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A process as it is now; its forms are apart, one row for each version. */
@Entity('processes')
export class ProcessEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('integer') revision!: number;
  @Column('jsonb') settings!: Omit<ParticipationProcess, 'form'>;
  @Column('integer') formVersion!: number;
  @Column('timestamptz') publishedAt!: Date;
}
