import type {
  CallDirection,
  CallResult,
  CallState,
  HangupCause,
  Language,
  StaffName,
} from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What follows from the reports of a call, and what the desk adds: declined, draft, result. */
@Entity('calls')
export class CallEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') connection!: string;
  @Column('text') externalId!: string;
  /** Telephone systems use ids again: the how manieth call with this one. */
  @Column('integer', { default: 1 }) nth!: number;
  @Column('text', { nullable: true }) direction!: CallDirection | null;
  /** Changed by `callStates` alone. */
  @Column('text') state!: CallState;
  @Column('text', { nullable: true }) caller!: string | null;
  @Column('text', { nullable: true }) partyHash!: string | null;
  @Column('text', { nullable: true }) called!: string | null;
  @Column('text', { nullable: true }) queue!: string | null;
  @Column('text', { nullable: true }) process!: string | null;
  @Column('text', { nullable: true }) language!: Language | null;
  @Column('text', { array: true }) targets!: string[];
  @Column('text', { array: true }) declinedBy!: string[];
  @Column('jsonb', { nullable: true }) answeredBy!: StaffName | null;
  @Column('timestamptz') rangAt!: Date;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) cause!: HangupCause | null;
  @Column('boolean') missed!: boolean;
  @Column('uuid', { nullable: true }) draftId!: string | null;
  @Column('text', { nullable: true }) result!: CallResult | null;
  @Column('timestamptz', { nullable: true }) resultAt!: Date | null;
  @Column('timestamptz', { nullable: true }) wrappedUpAt!: Date | null;
  /** Since then the numbers are deleted and none are taken in any more. */
  @Column('timestamptz', { nullable: true }) forgottenAt!: Date | null;
  /** What `call.ended` said last. */
  @Column('jsonb', { nullable: true }) told!: Record<string, unknown> | null;
}
