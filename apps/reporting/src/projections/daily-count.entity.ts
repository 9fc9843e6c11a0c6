import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('daily_counts')
export class DailyCountEntity {
  @PrimaryColumn('text') process!: string;
  @PrimaryColumn('text') figure!: string;
  @PrimaryColumn('date') day!: string;
  @PrimaryColumn('text') key1!: string;
  @PrimaryColumn('text') key2!: string;
  @PrimaryColumn('text') key3!: string;
  @Column('int') count!: number;
}
