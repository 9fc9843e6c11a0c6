import type { PaperBatchSummary } from '@gemeinsam/contracts';
import { alarmsOfBatchPath, batchPath, completePath, signOffPath } from '../batch-paths.js';

export type BatchStepName = 'read' | 'alarms' | 'complete' | 'submit' | 'signOff';
/**
 * `running`: the machine is at it. `stopped`: a person stopped it. `failed`: nothing could be read. `open`: waits for a person.
 * `blocked`: waits for a step before it. `none`: there is no sheet to do it with.
 */
export type BatchStepState = 'done' | 'running' | 'stopped' | 'failed' | 'open' | 'blocked' | 'none';
export interface BatchStep {
  name: BatchStepName;
  state: BatchStepState;
  /** How many wait; sheets that are neither ready nor lack a field are counted at submitting. */
  count: number;
  /** Where a person does it. */
  href?: string;
}

const readingStates: Record<PaperBatchSummary['state'], BatchStepState> = {
  waiting: 'running',
  reading: 'running',
  cancelled: 'stopped',
  failed: 'failed',
  read: 'done',
};

/** The way of a batch from the scanner to the signature, and how far it has come. */
export function stepsOf(batch: PaperBatchSummary): BatchStep[] {
  const { id, balance, fieldsOpen, formsReady } = batch;
  const reading = batch.state === 'waiting' || batch.state === 'reading';
  // What was stopped may go on, as long as nobody has put the rest away.
  const more = reading || (batch.state === 'cancelled' && balance.openAlarms > 0);
  const waitsFor = (count: number): BatchStepState => (count > 0 ? 'open' : more ? 'blocked' : 'done');
  const sheets = balance.openForms + balance.contributions + balance.discardedForms;
  // A sheet may still come of an alarm.
  const withoutSheets: BatchStepState = more || balance.openAlarms > 0 ? 'blocked' : 'none';
  const submitting: BatchStepState =
    formsReady > 0
      ? 'open'
      : sheets === 0
        ? withoutSheets
        : balance.openForms > 0 || more
          ? 'blocked'
          : 'done';
  const nothingOpen =
    !reading && balance.openForms === 0 && balance.openAlarms === 0 && balance.unreadPages === 0;
  return [
    {
      name: 'read',
      state: readingStates[batch.state],
      count: batch.pagesTotal - batch.pagesRead,
    },
    {
      name: 'alarms',
      state: waitsFor(balance.openAlarms),
      count: balance.openAlarms,
      href: alarmsOfBatchPath(id),
    },
    {
      name: 'complete',
      state: fieldsOpen === 0 && sheets === 0 ? withoutSheets : waitsFor(fieldsOpen),
      count: fieldsOpen,
      href: completePath(id),
    },
    { name: 'submit', state: submitting, count: formsReady, href: batchPath(id) },
    {
      name: 'signOff',
      state: batch.signedOff ? 'done' : nothingOpen ? 'open' : 'blocked',
      count: 0,
      href: signOffPath(id),
    },
  ];
}

/** What a person does next with this batch; undefined while only the machine can go on, and at the end. */
export const nextStep = (batch: PaperBatchSummary): BatchStep | undefined =>
  stepsOf(batch).find((step) => step.state === 'open');

/** Whether every page stands in exactly one place, as it must. */
export const addsUp = ({ balance: b }: Pick<PaperBatchSummary, 'balance'>): boolean =>
  b.pages ===
  b.submittedPages +
    b.discardedPages +
    b.openFormPages +
    b.settledAlarmPages +
    b.openAlarmPages +
    b.unreadPages;
