import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the index has come; one row. */
@Entity('search_progress')
export class SearchProgressEntity {
  @PrimaryColumn('integer') id!: number;
  @Column('uuid') doneBelow!: string;
  @Column('integer') documents!: number;
  @Column('integer') changed!: number;
}
