import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Time spent on a field until one save, so that a save sent twice counts once. Goes with the draft. */
@Entity('draft_times')
export class DraftTimeEntity {
  @PrimaryColumn('uuid') draftId!: string;
  @PrimaryColumn('text') save!: string;
  @PrimaryColumn('text') field!: string;
  @Column('integer') spentMs!: number;
}
