import { wholeNumber } from '../../../shell/dates.js';
import type { BatchesTexts } from './batches.texts.de.js';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${wholeNumber(count, 'en')} ${more}`;
const sheets = (count: number): string => many(count, 'sheet', 'sheets');
const alarms = (count: number): string => many(count, 'alarm', 'alarms');
const fields = (count: number): string => many(count, 'field', 'fields');
const pages = (count: number): string => many(count, 'page', 'pages');
const contributions = (count: number): string => many(count, 'contribution', 'contributions');
const is = (count: number): string => (count === 1 ? 'is' : 'are');
const waits = (count: number): string => (count === 1 ? 'waits' : 'wait');

export const en: BatchesTexts = {
  title: 'Batches',
  intro: 'Scan the sheets and drop them here. They are read on this machine; nothing leaves the house.',
  uploadTitle: 'Take scans in',
  name: 'Name of the batch',
  nameHelp: 'For example: workshop Reumannplatz, box 3. Without a name, the first file gives it.',
  filesHelp: (fileMb, batchMb) =>
    `PDF, TIFF, PNG or JPEG, 150 to 300 dpi, any orientation. At most ${fileMb} MB per file and ${batchMb} MB together.`,
  upload: 'Take in',

  list: 'Batches taken in',
  emptyTitle: 'No batch yet',
  emptyIntro: 'This is how paper comes in:',
  emptySteps: [
    'Print: order forms, each with its own number, and hand them out.',
    'Have them filled in: by hand, cross or tick, both count.',
    'Scan: all pages; order and direction do not matter.',
    'Drop them above. Reading begins at once; you complete only what a person must read.',
  ],
  emptyFolder:
    'A scanner can deliver by itself, too: into a watched folder or through the API. Your administration sets that up.',
  inboxTrouble:
    'Nothing can be taken from the watched folder right now. Upload urgent scans here, and tell your administration.',
  toPrint: 'Print forms',
  takenIn: (at, by) => `Taken in on ${at} by ${by}`,
  sources: { desk: 'uploaded here', api: 'through the API', folder: 'through the watched folder' },
  states: {
    waiting: 'waits',
    reading: 'being read',
    cancelled: 'stopped',
    read: 'read',
    failed: 'unreadable',
  },
  signedOffState: 'signed off',
  progress: (read, total, uncounted) =>
    `${wholeNumber(read, 'en')} of ${pages(total)} read` +
    (uncounted ? `, ${many(uncounted, 'file', 'files')} not counted yet` : ''),
  waitingToCount: 'The pages are being counted.',
  short: (pageCount, contributionCount) => `${pages(pageCount)}, ${contributions(contributionCount)}`,
  shortOpen: (forms, alarmCount) =>
    [forms > 0 && `${sheets(forms)} open`, alarmCount > 0 && `${alarms(alarmCount)} open`]
      .filter(Boolean)
      .join(', '),
  nextStep: 'Next',
  next: {
    read: () => 'Look',
    alarms: (count) => `Settle ${alarms(count)}`,
    complete: (count) => `Complete ${fields(count)}`,
    submit: (count) => `Submit ${sheets(count)}`,
    signOff: () => 'Sign off',
  },
  look: 'Look',

  back: 'All batches',
  steps: 'The way of this batch',
  stepNames: {
    read: 'Reading',
    alarms: 'Settle alarms',
    complete: 'Complete',
    submit: 'Submit',
    signOff: 'Sign off',
  },
  stepWords: {
    read: {
      done: (read, total) =>
        read === total
          ? `Done. ${pages(total)} read.`
          : `At an end. ${wholeNumber(read, 'en')} of ${pages(total)} read.`,
      failed: 'Nothing was read. The alarms say why.',
      running: 'Under way. You can already complete fields meanwhile.',
      stopped: (left) => `Stopped, ${pages(left)} ${is(left)} not read yet.`,
    },
    alarms: {
      done: 'No alarm open.',
      open: (count, kinds) => `${alarms(count)}: ${kinds.join(', ')}.`,
      blocked: 'None so far.',
    },
    complete: {
      done: 'No field waits.',
      none: 'There is no sheet on which anything could be completed.',
      open: (count) => `${fields(count)} must be read by a person.`,
      blocked: 'No field waits so far.',
    },
    submit: {
      done: 'All sheets are submitted or put away.',
      none: 'There is no sheet to submit.',
      open: (count) => `${sheets(count)} ${is(count)} complete.`,
      blocked: (openForms) =>
        openForms === 0
          ? 'None is complete so far.'
          : `${sheets(openForms)} ${is(openForms)} not complete yet.`,
    },
    signOff: {
      done: (by, at) => `Signed off by ${by} on ${at}.`,
      open: 'Everything is in its place. Your signature is missing.',
      blocked: 'Only when every page is in its place.',
    },
  },
  stepDone: 'done',
  actions: {
    alarms: 'Settle alarms',
    complete: (count) => `Complete fields (${count})`,
    submit: (count) => `Submit ${sheets(count)}`,
    signOff: 'Sign off',
    record: 'Record',
    cancel: 'Stop reading',
    resume: 'Go on reading',
  },
  cancelQuestion:
    'Reading stops after the page under way. What was read stays. The rest becomes an alarm, and you can go on reading later.',
  cancelConfirm: 'Yes, stop',
  cancelled: 'Reading has been stopped.',
  resumed: 'Reading goes on.',
  nothingToCancel: 'There was nothing left to stop: all pages have been read.',
  cannotResume: 'This batch has been signed off; it is not read any further.',
  submitted: (count) =>
    count === 1
      ? '1 sheet was submitted and is a contribution now.'
      : `${wholeNumber(count, 'en')} sheets were submitted and are contributions now.`,
  nothingSubmitted: 'No sheet was ready to be submitted just now.',
  stillReady: (count) => `${sheets(count)} still ${waits(count)}. Please submit once more.`,
  refusedTitle: (count) =>
    count === 1
      ? '1 sheet cannot become a contribution like this'
      : `${count} sheets cannot become contributions like this`,
  refusedText: 'They stay in the batch. Mend what was typed wrongly, or put the sheet away.',
  refusedMore: (count) => `and ${count} more, in the list below`,
  somethingWrong: 'Something is missing or does not fit.',

  balance: 'The sum',
  balanceIn: 'Taken in',
  pagesColumn: 'Pages',
  whereColumn: 'Where they are',
  rows: {
    contributions: (count) => `in ${contributions(count)}`,
    discarded: (count) => `in ${many(count, 'sheet', 'sheets')} put away`,
    settled: (count) => `in ${many(count, 'settled alarm', 'settled alarms')}`,
    openForms: (count) => `in ${many(count, 'open sheet', 'open sheets')}`,
    openAlarms: (count) => `in ${many(count, 'open alarm', 'open alarms')}`,
    unread: 'not read yet',
  },
  sum: 'Together',
  addsUp: 'The sum adds up.',
  addsUpNot: 'The sum does not add up. Please tell your administration, and do not sign the batch off.',
  withoutPages: 'Some alarms stand for no page, for instance when one is missing.',

  alarms: 'Alarms',
  noAlarms: 'No alarm. Every page lies in a sheet.',
  settledAlarms: (count) => `Settled: ${alarms(count)}`,
  sheets: 'Sheets',
  formCount: sheets,
  fileCount: (count) => many(count, 'file', 'files'),
  serial: 'Sheet',
  state: 'State',
  toDo: 'To do',
  fieldsOpen: fields,
  ready: 'ready to submit',
  waitsForAlarm: 'waits for an alarm or a page',
  reference: 'Reference number',
  formStates: { 'to-verify': 'open', submitted: 'submitted', discarded: 'put away' },
  noSheets: 'There is no sheet in this batch.',
  noSheetsYet: 'No sheet yet. They appear while the batch is read.',
  fileColumn: 'File',
  read: 'Read',
  problem: 'Remark',

  signOffTitle: 'Sign the batch off',
  signOffLead: 'With your signature you answer for it that no sheet was lost.',
  signOffIntro:
    'Every page taken in must be a contribution, stand in a settled alarm, or have been put away for a reason.',
  blockedTitle: 'What is still missing',
  blockedReading: 'It is still being read.',
  blockedUnread: (count) => `${pages(count)} ${is(count)} not read yet.`,
  blockedAlarms: (count) => `${alarms(count)} ${is(count)} open.`,
  blockedFields: (count) => `${fields(count)} ${waits(count)} for a person.`,
  blockedReady: (count) => `${sheets(count)} ${is(count)} complete but not submitted.`,
  blockedForms: (count) => `${sheets(count)} ${is(count)} still open.`,
  toAlarms: 'Settle alarms',
  toFields: 'Complete fields',
  toBatch: 'To the batch',
  note: 'Note',
  noteHelp: 'For example: two blank sheets lay in the box.',
  noteTooLong: 'The note is too long, at most 500 characters.',
  sign: 'Sign and close',
  signing: (name) => `Signed by: ${name}`,
  changedMeanwhile: 'Something is open again meanwhile. Your note is still here.',
  signedNow: 'The batch is signed off.',
  signedBefore: (name) => `${name} signed the batch off before. Nothing was changed.`,

  recordTitle: 'Record',
  recordPrint: 'This record can be printed (Ctrl P) and put with the sheets.',
  batch: 'Batch',
  cameIn: 'Taken in',
  signedBy: 'Signed off',
  bySince: (by, at) => `${by}, ${at}`,
  recordContributions: 'Contributions',
  recordDiscarded: 'Sheets put away',
  recordAlarms: 'Settled alarms',
  recordFiles: 'Files',
  alarmColumn: 'Alarm',
  howColumn: 'How it was settled',
  byColumn: 'By whom',
  none: 'none',
  signature: 'Signature',
};
