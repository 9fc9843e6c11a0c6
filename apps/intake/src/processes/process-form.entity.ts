import type { FormDefinition } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A form as it was published; it never changes. */
@Entity('process_forms')
export class ProcessFormEntity {
  @PrimaryColumn('uuid') processId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('jsonb') form!: FormDefinition;
  @Column('timestamptz') publishedAt!: Date;
  @Column('text') publishedBy!: string;
}
