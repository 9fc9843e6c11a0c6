import type { Language } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('cti_queues')
export class QueueEntity {
  @PrimaryColumn('uuid') connectionId!: string;
  /** Lower case, or E.164: a name or a line as the telephone system calls it. */
  @PrimaryColumn('text') name!: string;
  @Column('text', { nullable: true }) process!: string | null;
  @Column('text') language!: Language;
}
