import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which recognisers have seen a version of a contribution. */
@Entity('screenings')
export class ScreeningEntity {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('int') contributionVersion!: number;
  /** Each in its version, as `idOf` names it. */
  @Column('text', { array: true }) done!: string[];
  /** Those that failed the last time. */
  @Column('text', { array: true }) failed!: string[];
  @Column('int') failures!: number;
  /** The plan by which nothing is left to do. */
  @Column('text') plan!: string;
  /** Nobody takes it up before: somebody is at it, or it failed. */
  @Column('timestamptz') nextAt!: Date;
}
