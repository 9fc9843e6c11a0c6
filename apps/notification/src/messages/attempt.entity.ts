import type { MessageView, ReplyWay } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AttemptOutcome = MessageView['attempts'][number]['outcome'];

@Entity('attempts')
export class AttemptEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') messageId!: string;
  @Column('text') way!: ReplyWay;
  @Column('timestamptz') at!: Date;
  /** `null`: begun, and nobody knows yet how it ended. */
  @Column('text', { nullable: true }) outcome!: AttemptOutcome | null;
  @Column('text', { nullable: true }) detail!: string | null;
  @Column('text', { nullable: true }) byName!: string | null;
}
