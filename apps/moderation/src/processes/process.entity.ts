import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What moderation keeps of a process: how its cases are to be decided. */
@Entity('processes')
export class ProcessEntity {
  @PrimaryColumn('text') slug!: string;
  /** Absent: as the installation says. */
  @Column('int', { nullable: true }) undoMinutes!: number | null;
}
