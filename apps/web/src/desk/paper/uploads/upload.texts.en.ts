import type { UploadTexts } from './upload.texts.de.js';

/** English words for files that are handed in. */
export const en: UploadTexts = {
  files: 'Files',
  /** What the place for files says by itself. */
  drop: {
    drop: 'Drop files here',
    or: 'or',
    choose: 'Choose files',
    chosen: 'Chosen files',
    remove: 'Remove',
    total: '{n} files, {size}',
    totalOne: '1 file, {size}',
    uploading: 'Uploading: {percent} %',
    uploaded: 'uploaded',
    stopUpload: 'Stop uploading',
    stopped: 'Stopped. Nothing was taken in; your choice is still here.',
    noScan: 'is neither PDF nor TIFF, PNG or JPEG and will not be sent',
    tooLargeHere: 'is too large and will not be sent',
    emptyHere: 'is empty and will not be sent',
    noneLeft: 'Choose at least one file that can be read.',
    allTooLarge:
      'Together that is too much for one batch. Remove some files and take them in as a second batch.',
    uploadFailed: 'The connection broke off. Your choice is still here: please send it once more.',
    sessionOver: 'You have been signed out. Sign in in a second window, then send once more.',
  },
  noFiles: 'Choose at least one file.',
  notAScan: (name) => `“${name}” is neither PDF nor TIFF, PNG or JPEG.`,
  fileTooLarge: (name, limit) =>
    `“${name}” is larger than ${limit} MB. Split the file, or scan with 200 dpi.`,
  batchTooLarge: (limit) =>
    `Together that is more than ${limit} MB. Please split the scans into several batches.`,
  tooManyFiles: 'More than 500 files do not fit into one batch. Please split them.',
  knownFiles: 'These files were taken in before. Please scan the sheet once more.',
  otherFiles:
    'None of this was taken in: this page has already sent a batch with other files or another name. Reload the page and choose the files once more.',
  batchGone: 'This batch has been signed off. Please take the scans in as a new batch.',
};
