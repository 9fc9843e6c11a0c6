import type { Channel, ReplyWay } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('addressees')
export class AddresseeEntity {
  @PrimaryColumn('uuid') contributionId!: string;
  @Column('text', { nullable: true }) replyWay!: ReplyWay | null;
  @Column('text', { nullable: true }) channel!: Channel | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
}
