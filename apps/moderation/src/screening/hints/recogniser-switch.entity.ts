import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody switched a recogniser on or off. The last one counts; where there is none, it is on. */
@Entity('recogniser_switches')
export class RecogniserSwitchEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') recogniser!: string;
  @Column('boolean') isOn!: boolean;
  @Column('text') switchedBy!: string;
  @Column('text') switchedByName!: string;
  @Column('timestamptz') switchedAt!: Date;
}
