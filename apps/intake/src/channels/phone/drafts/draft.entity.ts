import type { DraftState, Language } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentGiven } from './draft.js';
import type { KeptFields } from './merge-fields.js';

@Entity('drafts')
export class DraftEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') process!: string;
  @Column('text') language!: Language;
  /** What the caller speaks, where it is not that: a BCP 47 tag. Stays when the texts are deleted, for whoever calls back. */
  @Column('text', { nullable: true }) spokenLanguage!: string | null;
  /** Changed by `draftStates` alone. */
  @Column('text') state!: DraftState;
  @Column('integer') version!: number;
  @Column('text', { nullable: true }) ownerId!: string | null;
  @Column('text', { nullable: true }) ownerName!: string | null;
  @Column('text', { nullable: true }) handedOverById!: string | null;
  @Column('text', { nullable: true }) handedOverByName!: string | null;
  @Column('uuid', { nullable: true }) callId!: string | null;
  @Column('text') title!: string;
  @Column('jsonb') fields!: KeptFields;
  @Column('jsonb', { nullable: true }) consent!: ConsentGiven | null;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') savedAt!: Date;
  @Column('timestamptz') purgeAt!: Date;
}
