import type { AlarmsTexts } from './alarms.texts.de.js';

export const en: AlarmsTexts = {
  title: 'Alarms',
  lead: 'Sheets that have no place yet. Each is settled by a person; none disappears.',
  open: 'Open',
  settled: 'Settled',
  tabs: 'Alarms by state',
  onlyBatch: (name) => `Only of the batch “${name}”`,
  allBatches: 'Show the alarms of all batches',
  toBatch: 'To the batch',
  signOff: 'Sign the batch off',
  noneOpen: 'No alarm is open',
  noneOpenText: 'Every sheet that was read has its place.',
  noneSettled: 'No alarm has been settled yet',
  list: 'Alarms, oldest first',
  what: 'What',
  where: 'Where',
  batch: 'Batch',
  how: 'How it was settled',
  by: 'By whom',
  first: 'Begin with the first',
  kinds: {
    unreadable: 'Page without a readable code',
    foreign: 'Page does not belong here',
    'double-page': 'Page came twice',
    'missing-page': 'Page is missing',
    'bad-file': 'File cannot be read',
    'repeated-file': 'File was here before',
    'not-read': 'File not read to the end',
  },
  fileAndPage: (file, page) => (page === undefined ? file : `${file}, page ${page}`),
  sheetAndPage: (serial, page, pages) => `Sheet ${serial}, page ${page} of ${pages}`,
  happened: {
    unreadable: () => 'This picture does not tell which sheet it belongs to.',
    foreign: () =>
      'This page belongs to none of our forms, or another sheet lies under its number already. It was put into no sheet.',
    'double-page': ({ form, likeness }) =>
      (form
        ? `Page ${form.page} of sheet ${form.serial} was here already. This picture came later. `
        : 'This page was here already. This picture came later. ') +
      (likeness === 'same'
        ? 'It looks like the same sheet, scanned twice: both are filled in alike.'
        : likeness === 'other'
          ? 'They are filled in differently: probably somebody copied the form, and these are two people.'
          : 'Please compare the two pictures.'),
    'missing-page': ({ form }) =>
      form
        ? `Page ${form.page} of ${form.pages} of sheet ${form.serial} is missing. The other pages are here.`
        : 'A page of a sheet is missing.',
    'bad-file': () => 'This file could not be read.',
    'repeated-file': ({ earlier, batch }) => {
      const as = earlier?.file === undefined ? '' : ` as “${earlier.file}”`;
      const came =
        earlier === undefined
          ? 'The same file was here before.'
          : earlier.id === batch.id
            ? `The same file is in this batch${as} already.`
            : `The same file came${as} with the batch “${earlier.name}” before.`;
      return `${came} It was not read again.`;
    },
    'not-read': ({ pages }) =>
      pages === 0
        ? 'Reading was stopped before it was the turn of this file.'
        : pages === 1
          ? 'Reading was stopped; 1 page of this file has not been read.'
          : `Reading was stopped; ${pages} pages of this file have not been read.`,
  },
  details: {
    'no-code': 'There is no readable code on the page. Perhaps it is a back side or an enclosure.',
    'foreign-code': 'There is a foreign code on the page.',
    mirrored: 'The picture is a mirror image. Please scan the page again, right side up.',
    'two-codes': 'Two different pages lie in the picture.',
    'unknown-form': 'There is no such form here:',
    'not-registered': 'The corner marks of the page are missing, or the picture is too coarse. Code:',
    'not-a-picture': 'It is neither PDF nor PNG, JPEG or TIFF.',
    'no-scan': 'It is neither PDF nor PNG, JPEG or TIFF.',
    damaged: 'It is damaged or incomplete. Please scan again.',
    'password-protected': 'The PDF asks for a password. Save it without one and upload it again.',
    'no-pages': 'It has no pages.',
    'too-many-pages': 'It has too many pages. Please split it.',
    'too-large': 'It is too large. Please split it, or scan with 200 dpi.',
    'page-too-large': 'The page or its picture is too large. Please scan with 200 dpi.',
    'broke-reader': 'The reading program failed at this file. Please scan the sheet again, best as PDF.',
    'took-too-long': 'Reading took too long. It often works the second time: upload the same file again.',
  },
  oneOf: (position, total) => `Alarm ${position} of ${total}`,
  openCount: (many) => (many === 1 ? '1 alarm' : `${many} alarms`),
  next: 'Next alarm',
  back: 'All alarms',
  picture: 'The picture of this page',
  pictureNow: 'Came later',
  pictureFirst: 'Came first',
  pictureOther: 'A page of the same sheet that is here: this is what it looks like',
  noPicture: 'There is no picture for this alarm.',
  toSheet: (serial) => `Look at sheet ${serial}`,
  toEarlier: (name) => `Look at the batch “${name}”`,
  toResume: 'To the batch: reading can go on there',
  choose: 'What shall happen?',
  ways: {
    rescan: {
      title: 'Scan once more',
      help: {
        unreadable: 'Upload a better scan of this page here.',
        foreign: 'Upload the right page here.',
        'double-page': 'Upload a better scan here.',
        'missing-page': 'Look for the sheet and upload its scan here.',
        'bad-file': 'Upload the file once more here, readable.',
        'repeated-file': 'Upload here what was meant instead of this file.',
        'not-read': 'Upload the remaining pages as a file of their own here.',
      },
      action: 'Upload scan',
    },
    assign: {
      title: 'Assign',
      help: 'You recognise which sheet it is? Then the page goes there. Each field is typed by hand.',
      serial: 'Number of the sheet',
      serialHelp: 'As printed on the form, for example 0412-7385.',
      page: 'Page',
      action: 'Assign',
    },
    replace: {
      title: 'This picture counts',
      help: 'The new scan is better. It replaces the page that came first; what was typed already is asked once more.',
      action: 'Take this picture',
    },
    'own-form': {
      title: 'A sheet of its own',
      help: 'Somebody copied the form and filled it in. The page becomes a sheet and a contribution of its own.',
      action: 'Keep as a sheet of its own',
    },
    discard: {
      title: 'Put away',
      help: 'It does not become a contribution. The reason stands in the record of the batch.',
      other: 'Another reason',
      action: 'Put away for this reason',
      reasons: {
        unreadable: [
          'Blank sheet',
          'Enclosure or cover',
          'Not one of our forms',
          'Not readable, sheet cannot be found',
        ],
        foreign: [
          'Belongs to another office, passed on',
          'Not one of our forms',
          'Old form, no longer valid',
        ],
        'double-page': ['The same sheet, scanned twice', 'Copy with nothing of its own'],
        'missing-page': ['Page was not handed in', 'Page was blank', 'Sheet cannot be found'],
        'bad-file': [
          'Scanned again, comes with another batch',
          'Uploaded by mistake',
          'No sheets in the file',
        ],
        'repeated-file': ['Uploaded twice by mistake'],
        'not-read': ['Uploaded by mistake', 'Comes with another batch'],
      },
    },
  },
  needReason: 'Write why (at least three characters).',
  needSerial: 'Type the number of the sheet as it is printed.',
  needPage: 'Give the page as a number.',
  noSuchSheet: 'There is no sheet with this number. Please check the number.',
  noSuchPage: 'The sheet has no such page.',
  pageThere: 'The sheet has this page already. Choose another one, or put the picture away.',
  otherSheet: 'The code on the page names another sheet. Please check the number.',
  otherPage: 'The code on the page names another page.',
  sheetClosed: 'This sheet has been submitted or put away. It takes no more pages.',
  cannot: 'It does not work like this. Please check number and page.',
  fasterTitle: 'Somebody else was faster',
  faster: (by, at, how) => `${by} settled this alarm on ${at}: ${how}.`,
  fasterKept: (typed) => `What you entered was not needed: ${typed}`,
  wayClosed: 'This way is no longer open. Please choose another one.',
  batchClosed: 'The batch has been signed off meanwhile. Nothing was changed.',
  cannotReopen: {
    'intake.paper-batch-signed-off': 'This is not possible any more: the batch is signed off already.',
    'intake.paper-form-closed': 'This is not possible any more: the form was sent or put away already.',
    'intake.paper-alarm-not-discarded':
      'There is nothing to take back: the alarm is open, or was settled in another way. Below is how it stands now.',
  },
  settledWays: {
    rescan: 'scanned once more',
    assign: 'assigned to a sheet',
    replace: 'this picture counts',
    'own-form': 'a sheet of its own',
    discard: 'put away',
    found: 'settled by itself, the page came later',
  },
  settledHow: (how, reason) => (reason ? `${how}: ${reason}` : how),
  settledAt: (at, by) => `on ${at} by ${by}`,
  byItself: (at) => `on ${at}, by itself`,
  settledTitle: 'This alarm is settled',
  done: {
    rescan: 'The scan is being read. The alarm is settled.',
    assign: 'The page lies in the sheet now. Its fields wait to be typed.',
    replace: 'The new picture counts now.',
    'own-form': 'The page is a sheet of its own now.',
    discard: 'Put away.',
  },
  undo: 'Undo',
  reopened: 'The alarm is open again.',
  reopen: 'Take back that it was put away',
};
