import type { Actor } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('access_log')
export class AccessLogEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') actorKind!: Actor['kind'];
  @Column('text') actorId!: string;
  @Column('text', { nullable: true }) actorName!: string | null;
  @Column('text') what!: string;
  @Column('text', { nullable: true }) reference!: string | null;
  /** The address at which it was seen, where no contribution says whose it is. */
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('uuid', { nullable: true }) contributionId!: string | null;
}
