import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The words of a contribution, stemmed; no text can be read from it. */
@Entity('search_texts')
export class SearchTextEntity {
  @PrimaryColumn('uuid') contributionId!: string;
  @Column('uuid') processId!: string;
  @Column('tsvector') titleLexemes!: string;
  @Column('tsvector') lexemes!: string;
}
