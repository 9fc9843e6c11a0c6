import type { CallOutcome } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A call that was made for a task. */
@Entity('calls')
export class CallEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'callback_id' }) callBackId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') byId!: string;
  @Column('text') byName!: string;
  @Column('text') outcome!: CallOutcome;
}
