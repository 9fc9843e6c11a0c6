import { limits } from '@gemeinsam/paper/reading/file-problem';

export type InboxRefusal = 'no-scan' | 'too-large' | 'empty' | 'too-many-files';

/** At most so many files in one batch. */
export const filesInBatch = 500;
const megabytes = limits.bytes / 1024 / 1024;

const words: Record<InboxRefusal, { de: string; en: string }> = {
  'no-scan': {
    de: 'Diese Datei ist kein Scan. Gelesen werden PDF, TIFF, JPEG und PNG.',
    en: 'This file is no scan. PDF, TIFF, JPEG and PNG are read.',
  },
  'too-large': {
    de: `Diese Datei ist größer als ${megabytes} MB. Bitte scannen Sie den Stapel in mehrere Dateien.`,
    en: `This file is larger than ${megabytes} MB. Please scan the pile into several files.`,
  },
  empty: {
    de: 'Diese Datei ist leer. Bitte scannen Sie noch einmal.',
    en: 'This file is empty. Please scan once more.',
  },
  'too-many-files': {
    de: `In diesem Ordner liegen mehr als ${filesInBatch} Dateien. Bitte teilen Sie ihn in mehrere Ordner.`,
    en: `This folder holds more than ${filesInBatch} files. Please split it into several folders.`,
  },
};

/** What lies beside a file that was not taken. It says as well for how long the file stays. */
export function refusalText(why: InboxRefusal, keptDays: number): string {
  const { de, en } = words[why];
  const last = {
    de: `Was hier liegt, wird nach ${keptDays} Tagen gelöscht.`,
    en: `What lies here is deleted after ${keptDays} days.`,
  };
  return `${de} ${last.de}\n\n${en} ${last.en}\n`;
}
