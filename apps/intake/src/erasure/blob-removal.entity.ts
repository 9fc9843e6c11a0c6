import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A blob that goes when its time has come. */
@Entity('blob_removals')
export class BlobRemovalEntity {
  @PrimaryColumn('text') blobKey!: string;
  @Column('timestamptz') requestedAt!: Date;
  @Column('timestamptz') dueAt!: Date;
}
