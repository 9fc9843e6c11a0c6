import type { FileDropWords } from '@gemeinsam/ui';

/** Words for files that are handed in, and for what is wrong with them. English in upload.texts.en.ts has the same keys. */
export const de = {
  files: 'Dateien',
  /** What the place for files says by itself. */
  drop: {
    drop: 'Dateien hierher ziehen',
    or: 'oder',
    choose: 'Dateien auswählen',
    chosen: 'Gewählte Dateien',
    remove: 'Entfernen',
    total: '{n} Dateien, {size}',
    totalOne: '1 Datei, {size}',
    uploading: 'Wird hochgeladen: {percent} %',
    uploaded: 'hochgeladen',
    stopUpload: 'Hochladen abbrechen',
    stopped: 'Abgebrochen. Nichts wurde eingelesen, Ihre Auswahl steht noch da.',
    noScan: 'ist weder PDF noch TIFF, PNG oder JPEG und wird nicht mitgeschickt',
    tooLargeHere: 'ist zu groß und wird nicht mitgeschickt',
    emptyHere: 'ist leer und wird nicht mitgeschickt',
    noneLeft: 'Wählen Sie mindestens eine Datei, die gelesen werden kann.',
    allTooLarge:
      'Zusammen ist das zu viel für einen Stapel. Entfernen Sie Dateien, und lesen Sie sie danach als zweiten Stapel ein.',
    uploadFailed:
      'Die Verbindung ist abgebrochen. Ihre Auswahl steht noch da: Senden Sie sie bitte noch einmal.',
    sessionOver:
      'Ihre Anmeldung ist abgelaufen. Melden Sie sich in einem zweiten Fenster an, und senden Sie dann noch einmal.',
  } satisfies FileDropWords,
  noFiles: 'Wählen Sie mindestens eine Datei.',
  notAScan: (name: string) => `„${name}“ ist weder PDF noch TIFF, PNG oder JPEG.`,
  fileTooLarge: (name: string, limit: number) =>
    `„${name}“ ist größer als ${limit} MB. Teilen Sie die Datei, oder scannen Sie mit 200 dpi.`,
  batchTooLarge: (limit: number) =>
    `Zusammen sind das mehr als ${limit} MB. Teilen Sie die Scans bitte auf mehrere Stapel auf.`,
  tooManyFiles: 'Mehr als 500 Dateien gehen nicht in einen Stapel. Teilen Sie sie bitte auf.',
  knownFiles: 'Diese Dateien waren schon einmal da. Scannen Sie das Blatt bitte neu.',
  otherFiles:
    'Nichts davon wurde eingelesen: Von dieser Seite kam schon ein Stapel mit anderen Dateien oder anderem Namen. Laden Sie die Seite neu, und wählen Sie die Dateien noch einmal aus.',
  batchGone: 'Dieser Stapel ist abgeschlossen. Lesen Sie die Scans bitte als neuen Stapel ein.',
};

export type UploadTexts = typeof de;
