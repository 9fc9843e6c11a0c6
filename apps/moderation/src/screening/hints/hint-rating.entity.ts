import type { HintVerdict } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody said of a hint last. */
@Entity('hint_ratings')
export class HintRatingEntity {
  @PrimaryColumn('uuid') hintId!: string;
  @PrimaryColumn('text') ratedBy!: string;
  @Column('text') ratedByName!: string;
  @Column('text') verdict!: HintVerdict;
  @Column('timestamptz') ratedAt!: Date;
}
