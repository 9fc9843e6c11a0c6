import type { Answers, Channel, Consent, Contact, ContributionReceipt, Language } from '@gemeinsam/contracts';

/** A contribution that is to be written, with everything that belongs to it. */
export interface NewContribution {
  id: string;
  processId: string;
  /** Revision of the process it was checked against. */
  processRevision: number;
  process: string;
  formVersion: number;
  channel: Channel;
  language: Language;
  spokenLanguage?: string;
  title: string;
  answers: Answers;
  summary?: string;
  crops?: Record<string, string>;
  contentHash: string;
  capturedAt: Date;
  capturedBy?: string;
  capturedByName?: string;
  receivedAt: Date;
  decisionDueAt: Date;
  contact: Contact;
  phone?: string;
  demographics: Record<string, string>;
  consent: Consent;
  /** The contribution it supports. */
  supports?: string;
  /** The draft of a call that it was written as. */
  draftId?: string;
  /** The number that is printed on its card already. */
  reservedReference?: string;
  district?: string;
  topic?: string;
  idempotency?: { scope: string; key: string };
  requestHash: string;
  correlationId?: string;
}

export type ReceptionOutcome =
  | { kind: 'received'; receipt: ContributionReceipt }
  /** The same request under the same key was accepted before. */
  | { kind: 'repeated'; receipt: ContributionReceipt }
  /** The key was used with another request. */
  | { kind: 'key-reused' }
  /** The process has changed since the contribution was checked; nothing was written. */
  | { kind: 'process-changed' }
  /** What it is to support was withdrawn, erased or declined since; nothing was written. */
  | { kind: 'supported-changed' }
  /** The draft it was written as was put away; nothing was written. */
  | { kind: 'draft-put-away' };
