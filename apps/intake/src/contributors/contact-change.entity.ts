import type { Channel, Consent, ReplyWay } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Evidence of a change; the contact itself is kept in contributors alone. */
@Entity('contact_changes')
export class ContactChangeEntity {
  @PrimaryColumn('uuid') contributionId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('timestamptz') at!: Date;
  @Column('text') channel!: Channel;
  @Column('text') changedBy!: string;
  @Column('text', { nullable: true }) changedByName!: string | null;
  @Column('text') fromWay!: ReplyWay;
  @Column('text') toWay!: ReplyWay;
  @Column('jsonb') consent!: Consent;
}
