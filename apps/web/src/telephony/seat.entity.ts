import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('seats')
export class SeatEntity {
  @PrimaryColumn('uuid') staffId!: string;
  @Column('text', { nullable: true }) extension!: string | null;
  /** Names under which telephone systems know this person, lower case. */
  @Column('text', { array: true }) logins!: string[];
  /** `null`: as the roles say. */
  @Column('boolean', { nullable: true }) ready!: boolean | null;
}
