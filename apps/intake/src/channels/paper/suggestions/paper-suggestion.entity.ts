import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What text recognition made of a field. */
@Entity('paper_suggestions')
export class PaperSuggestionEntity {
  @PrimaryColumn('uuid') formId!: string;
  @PrimaryColumn('text') field!: string;
  @Column('text') text!: string;
  @Column('real') confidence!: number;
}
