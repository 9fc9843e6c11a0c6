import type { AccessPurpose } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that was told, as a hash; it stays as evidence of who was told what and when it was used. */
@Entity('access_codes')
export class AccessCodeEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') contributionId!: string;
  @Column('text') purpose!: AccessPurpose;
  @Column('text') codeHash!: string;
  @Column('text', { nullable: true }) linkHash!: string | null;
  @Column('timestamptz') issuedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  @Column('text', { nullable: true }) spokenBy!: string | null;
  @Column('text', { nullable: true }) spokenByName!: string | null;
}
