import type { BatchBalance, PaperAlarm, PaperBatch } from '@gemeinsam/contracts';

const balance: BatchBalance = {
  pages: 0,
  submittedPages: 0,
  discardedPages: 0,
  openFormPages: 0,
  settledAlarmPages: 0,
  openAlarmPages: 0,
  unreadPages: 0,
  contributions: 0,
  discardedForms: 0,
  openForms: 0,
  settledAlarms: 0,
  openAlarms: 0,
};

/** A batch that was read and in which nothing is open, but for what is given. */
export const batchWith = ({
  balance: changed,
  ...change
}: Partial<Omit<PaperBatch, 'balance'>> & { balance?: Partial<BatchBalance> } = {}): PaperBatch => ({
  id: '019ab000-0000-7000-8000-0000000000b1',
  name: 'Werkstatt, Kiste 1',
  source: 'desk',
  state: 'read',
  createdAt: '2026-11-22T10:00:00.000Z',
  createdBy: 'P. Zwei',
  pagesTotal: 0,
  pagesRead: 0,
  fieldsOpen: 0,
  formsReady: 0,
  files: [],
  alarms: [],
  forms: [],
  ...change,
  balance: { ...balance, ...changed },
});

/** An alarm that is open, but for what is given. */
export const alarmWith = (change: Partial<PaperAlarm> = {}): PaperAlarm => ({
  id: '019ab000-0000-7000-8000-0000000000a1',
  batch: { id: '019ab000-0000-7000-8000-0000000000b1', name: 'Werkstatt, Kiste 1' },
  kind: 'unreadable',
  file: 'scan.pdf',
  page: 3,
  pages: 1,
  detail: 'no-code',
  imageKey: 'paper/one.jpg',
  ways: ['rescan', 'assign', 'discard'],
  ...change,
});
