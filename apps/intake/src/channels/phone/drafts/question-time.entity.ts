import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How long a question took in one call, without a person. */
@Entity('question_times')
export class QuestionTimeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: number;
  @Column('text') process!: string;
  @Column('integer') formVersion!: number;
  @Column('text') question!: string;
  @Column('integer') spentMs!: number;
  @Column('timestamptz') at!: Date;
}
