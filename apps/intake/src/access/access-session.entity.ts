import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an author opened with a code, for one contribution and a short time. */
@Entity('access_sessions')
export class AccessSessionEntity {
  @PrimaryColumn('text') accessHash!: string;
  @Column('uuid') contributionId!: string;
  @Column('timestamptz') beganAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}
