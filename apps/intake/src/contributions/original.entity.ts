import type { Answers } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody wrote before passages of it were blacked out; few may read it. */
@Entity('contribution_originals')
export class OriginalEntity {
  @PrimaryColumn('uuid') contributionId!: string;
  @Column('text') title!: string;
  @Column('jsonb') answers!: Answers;
  @Column('text', { nullable: true }) summary!: string | null;
  @Column('jsonb', { nullable: true }) crops!: Record<string, string> | null;
  @Column('jsonb') amendments!: { version: number; text: string }[];
}
