import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number that was printed before there is a contribution; never deleted. */
@Entity('reserved_references')
export class ReservedReferenceEntity {
  @PrimaryColumn('text') reference!: string;
  @Column('text') holder!: string;
  @Column('timestamptz') reservedAt!: Date;
}
