import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('saved_views')
export class SavedViewEntity {
  @PrimaryColumn('text') staffId!: string;
  @PrimaryColumn('text') name!: string;
  /** The filter as a query string, as `queryOf` writes it. */
  @Column('text') query!: string;
  @Column('timestamptz') savedAt!: Date;
}
