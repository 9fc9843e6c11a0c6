import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a recogniser noticed in a version of a contribution: places and codes, never words. */
@Entity('hints')
export class HintEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('int') contributionVersion!: number;
  @Column('text') recogniser!: string;
  @Column('text') recogniserVersion!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) field!: string | null;
  @Column('int', { nullable: true }) startAt!: number | null;
  @Column('int', { nullable: true }) endAt!: number | null;
  @Column('double precision') score!: number;
  @Column('text') why!: string;
  @Column('timestamptz') at!: Date;
}
