import type { Channel } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('amendments')
export class AmendmentEntity {
  @PrimaryColumn('uuid') contributionId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') text!: string;
  @Column('text') channel!: Channel;
  @Column('timestamptz') amendedAt!: Date;
}
