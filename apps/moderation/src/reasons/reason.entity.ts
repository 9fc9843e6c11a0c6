import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reason } from './reason.js';

@Entity('reasons')
export class ReasonEntity implements Reason {
  @PrimaryColumn('int') catalogueVersion!: number;
  @PrimaryColumn('text') code!: string;
  @Column('int') position!: number;
  @Column('jsonb') text!: Reason['text'];
  @Column('jsonb') explanation!: Reason['explanation'];
  @Column('text') ground!: Reason['ground'];
  @Column('text') category!: string;
}
