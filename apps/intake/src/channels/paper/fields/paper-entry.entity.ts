import type { Answers, EntryRound } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person entered, once. Kept as it was, until its contributor is erased. */
@Entity('paper_entries')
export class PaperEntryEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') formId!: string;
  @Column('text') field!: string;
  @Column('text') round!: EntryRound;
  @Column('uuid', { nullable: true }) checkId!: string | null;
  @Column('jsonb', { nullable: true }) value!: Answers[string] | null;
  @Column('boolean', { default: false }) unreadable!: boolean;
  @Column('boolean', { default: false }) unsure!: boolean;
  @Column('boolean', { default: false }) tookSuggestion!: boolean;
  @Column('text') byId!: string;
  @Column('text') byName!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) picture!: string | null;
  @Column('boolean', { default: false }) erased!: boolean;
}
