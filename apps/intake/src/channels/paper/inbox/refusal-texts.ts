import { limits } from '@gemeinsam/paper/reading/file-problem';

export type InboxRefusal = 'no-scan' | 'too-large' | 'empty' | 'too-many-files';
/** Why something stays where it lies. */
export type InboxPassedOver = 'no-file' | 'hidden';

/** At most so many files in one batch. */
export const filesInBatch = 500;
const megabytes = limits.bytes / 1024 / 1024;

const words: Record<InboxRefusal | InboxPassedOver, { de: string; en: string }> = {
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
  'no-file': {
    de: 'Das ist eine Verknüpfung oder keine gewöhnliche Datei. Sie wird nicht gelesen und bleibt, wo sie liegt. Bitte legen Sie den Scan selbst in den Ordner.',
    en: 'This is a link or no ordinary file. It is not read and stays where it lies. Please put the scan itself into the folder.',
  },
  hidden: {
    de: 'Diese Datei ist versteckt oder trägt den Namen einer Datei, die noch nicht fertig ist. Sie wird nicht gelesen und bleibt, wo sie liegt. Wenn sie ein Scan ist, geben Sie ihr bitte einen anderen Namen.',
    en: 'This file is hidden, or has the name of one that is not finished yet. It is not read and stays where it lies. If it is a scan, please give it another name.',
  },
  'too-many-files': {
    de: `In diesem Ordner liegen mehr als ${filesInBatch} Dateien. Bitte teilen Sie ihn in mehrere Ordner.`,
    en: `This folder holds more than ${filesInBatch} files. Please split it into several folders.`,
  },
};

/** What lies beside a file that was not taken. It says as well for how long the file stays. */
export function refusalText(why: InboxRefusal | InboxPassedOver, keptDays: number): string {
  const { de, en } = words[why];
  const last = {
    de: `Was hier liegt, wird nach ${keptDays} Tagen gelöscht.`,
    en: `What lies here is deleted after ${keptDays} days.`,
  };
  return `${de} ${last.de}\n\n${en} ${last.en}\n`;
}
