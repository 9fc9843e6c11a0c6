import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('staff')
export class StaffEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) passwordHash!: string | null;
  /** SHA-256 of the one-time link by which the owner chooses a password. */
  @Column('bytea', { nullable: true }) passwordLinkHash!: Buffer | null;
  @Column('timestamptz', { nullable: true }) passwordLinkUntil!: Date | null;
  /** Raised by whatever ends the account's sessions; a session holds the one it began with. */
  @Column('integer') sessionEpoch!: number;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  @Column('timestamptz', { nullable: true }) lastLoginAt!: Date | null;
  @Column('boolean') letterKeys!: boolean;
  @Column('boolean') oneQuestion!: boolean;
  @Column('timestamptz') createdAt!: Date;
}
