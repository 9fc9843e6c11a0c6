import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The serial of one copy of a run. */
@Entity('print_run_sheets')
export class PrintRunSheetEntity {
  @PrimaryColumn('uuid') runId!: string;
  @PrimaryColumn('int') number!: number;
  @Column('text') serial!: string;
}
