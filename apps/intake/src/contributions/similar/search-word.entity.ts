import { Column, Entity, PrimaryColumn } from 'typeorm';

/** In how many texts a word stands. */
@Entity('search_words')
export class SearchWordEntity {
  @PrimaryColumn('text') lexeme!: string;
  @Column('integer') documents!: number;
}
