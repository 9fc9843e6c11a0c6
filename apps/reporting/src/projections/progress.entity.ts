import type { OperatedService } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much of an owner's events is counted, and how far a rebuild is. */
@Entity('progress')
export class ProgressEntity {
  @PrimaryColumn('text') owner!: OperatedService;
  @Column('bigint') events!: number;
  @Column('timestamptz', { nullable: true }) newestAt!: Date | null;
  @Column('bool') rebuilding!: boolean;
  @Column('timestamptz', { nullable: true }) replayAskedAt!: Date | null;
  @Column('bigint', { nullable: true }) replayEvents!: number | null;
}
