import type { ReadBox } from '@gemeinsam/paper/reading/read-page';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KeptField } from './paper-form.js';

/** A page that lies in a form, and what was read on it. */
@Entity('paper_form_pages')
export class FormPageEntity {
  @PrimaryColumn('uuid') formId!: string;
  @PrimaryColumn('int') page!: number;
  @Column('uuid') fileId!: string;
  @Column('int') filePage!: number;
  @Column('text') imageKey!: string;
  @Column('jsonb') boxes!: ReadBox[];
  @Column('jsonb') fields!: KeptField[];
  /** The picture that text recognition has looked at. */
  @Column('text', { nullable: true }) suggestionsOf!: string | null;
  @Column('int', { default: 0 }) suggestionsAttempts!: number;
  @Column('timestamptz', { nullable: true }) suggestionsLease!: Date | null;
}
