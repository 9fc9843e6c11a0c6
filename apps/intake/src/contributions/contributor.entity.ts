import type { Consent, Contact } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who contributed; written with the contribution, apart from what was said. */
@Entity('contributors')
export class ContributorEntity {
  @PrimaryColumn('uuid') contributionId!: string;
  @Column('jsonb') contact!: Contact;
  /** E.164. */
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('jsonb') demographics!: Record<string, string>;
  @Column('jsonb') consent!: Consent;
}
