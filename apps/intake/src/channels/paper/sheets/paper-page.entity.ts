import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A page of a file, and the alarm in which it stands. */
@Entity('paper_pages')
export class PaperPageEntity {
  @PrimaryColumn('uuid') fileId!: string;
  @PrimaryColumn('int') page!: number;
  @Column('text') state!: 'waiting' | 'read';
  @Column('uuid', { nullable: true }) alarmId!: string | null;
}
