import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row, one secret for all replicas. */
@Entity('hash_keys')
export class HashKeyEntity {
  @PrimaryColumn('integer') id!: number;
  @Column('text') secret!: string;
}
