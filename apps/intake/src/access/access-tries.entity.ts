import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often codes for a contribution were typed wrongly or asked for lately. */
@Entity('access_tries')
export class AccessTriesEntity {
  @PrimaryColumn('uuid') contributionId!: string;
  @Column('integer') wrong!: number;
  @Column('timestamptz', { nullable: true }) wrongSince!: Date | null;
  @Column('integer') asked!: number;
  @Column('timestamptz', { nullable: true }) askedSince!: Date | null;
}
