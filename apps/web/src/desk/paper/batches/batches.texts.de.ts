import type { BatchSource, BatchState, PaperFormState } from '@gemeinsam/contracts';
import { wholeNumber } from '../../../shell/dates.js';
import type { BatchStepName } from './batch-steps.js';

const number = (count: number): string => wholeNumber(count, 'de');
const sheets = (count: number): string => (count === 1 ? '1 Bogen' : `${number(count)} Bögen`);
const alarms = (count: number): string => (count === 1 ? '1 Alarm' : `${number(count)} Alarme`);
const fields = (count: number): string => (count === 1 ? '1 Feld' : `${number(count)} Felder`);
const pages = (count: number): string => (count === 1 ? '1 Seite' : `${number(count)} Seiten`);
const contributions = (count: number): string => (count === 1 ? '1 Beitrag' : `${number(count)} Beiträge`);

/** Words for batches of scans. English in batches.texts.en.ts has the same keys. */
export const de = {
  title: 'Stapel',
  intro: 'Bögen scannen und hier ablegen. Gelesen wird auf diesem Rechner, nichts verlässt das Haus.',
  uploadTitle: 'Scans einlesen',
  name: 'Name des Stapels',
  nameHelp: 'Zum Beispiel: Werkstatt Reumannplatz, 3. Kiste. Ohne Namen gilt der Name der ersten Datei.',
  filesHelp: (fileMb: number, batchMb: number) =>
    `PDF, TIFF, PNG oder JPEG, mit 150 bis 300 dpi, Ausrichtung egal. Höchstens ${fileMb} MB je Datei und ${batchMb} MB zusammen.`,
  upload: 'Einlesen',

  list: 'Eingelesene Stapel',
  emptyTitle: 'Noch kein Stapel',
  emptyIntro: 'So kommt Papier herein:',
  emptySteps: [
    'Drucken: Formulare mit eigener Nummer bestellen und ausgeben.',
    'Ausfüllen lassen: mit der Hand, Kreuz oder Häkchen, beides gilt.',
    'Scannen: alle Seiten, Reihenfolge und Richtung sind egal.',
    'Oben ablegen. Das Lesen beginnt sofort, Sie ergänzen nur, was ein Mensch lesen muss.',
  ],
  emptyFolder:
    'Ein Scanner kann auch selbst abliefern: in einen überwachten Ordner oder über die Schnittstelle. Ihre Administration richtet das ein.',
  inboxTrouble:
    'Aus dem überwachten Ordner kann gerade nichts eingelesen werden. Laden Sie dringende Scans hier hoch, und sagen Sie es Ihrer Administration.',
  toPrint: 'Formulare drucken',
  takenIn: (at: string, by: string) => `Eingelesen am ${at} von ${by}`,
  sources: {
    desk: 'hier hochgeladen',
    api: 'über die Schnittstelle',
    folder: 'über den überwachten Ordner',
  } satisfies Record<BatchSource, string>,
  states: {
    waiting: 'wartet',
    reading: 'wird gelesen',
    cancelled: 'angehalten',
    read: 'gelesen',
    failed: 'nicht lesbar',
  } satisfies Record<BatchState, string>,
  signedOffState: 'abgeschlossen',
  progress: (read: number, total: number, uncounted?: number) =>
    `${number(read)} von ${pages(total)} gelesen` +
    (uncounted ? `, ${uncounted === 1 ? '1 Datei' : `${number(uncounted)} Dateien`} noch nicht gezählt` : ''),
  waitingToCount: 'Die Seiten werden gezählt.',
  short: (pageCount: number, contributionCount: number) =>
    `${pages(pageCount)}, ${contributions(contributionCount)}`,
  shortOpen: (forms: number, alarmCount: number) =>
    [forms > 0 && `${sheets(forms)} offen`, alarmCount > 0 && `${alarms(alarmCount)} offen`]
      .filter(Boolean)
      .join(', '),
  nextStep: 'Als Nächstes',
  next: {
    read: () => 'Ansehen',
    alarms: (count: number) => `${alarms(count)} klären`,
    complete: (count: number) => `${fields(count)} ergänzen`,
    submit: (count: number) => `${sheets(count)} absenden`,
    signOff: () => 'Abschließen',
  } satisfies Record<BatchStepName, (count: number) => string>,
  look: 'Ansehen',

  back: 'Alle Stapel',
  steps: 'Der Weg dieses Stapels',
  stepNames: {
    read: 'Lesen',
    alarms: 'Alarme klären',
    complete: 'Ergänzen',
    submit: 'Absenden',
    signOff: 'Abschließen',
  } satisfies Record<BatchStepName, string>,
  stepWords: {
    read: {
      done: (read: number, total: number) =>
        read === total
          ? `Fertig. ${pages(total)} gelesen.`
          : `Zu Ende. ${number(read)} von ${pages(total)} gelesen.`,
      failed: 'Nichts gelesen. Warum, steht bei den Alarmen.',
      running: 'Läuft. Sie können währenddessen schon ergänzen.',
      stopped: (left: number) => `Angehalten, ${pages(left)} sind noch nicht gelesen.`,
    },
    alarms: {
      done: 'Kein Alarm offen.',
      open: (count: number, kinds: readonly string[]) => `${alarms(count)}: ${kinds.join(', ')}.`,
      blocked: 'Bis jetzt keiner.',
    },
    complete: {
      done: 'Kein Feld wartet.',
      none: 'Es gibt keinen Bogen, an dem etwas zu ergänzen wäre.',
      open: (count: number) => `${fields(count)} muss ein Mensch lesen.`,
      blocked: 'Bis jetzt wartet kein Feld.',
    },
    submit: {
      done: 'Alle Bögen sind abgesendet oder weggelegt.',
      none: 'Es gibt keinen Bogen, der abzusenden wäre.',
      open: (count: number) => `${sheets(count)} ${count === 1 ? 'ist' : 'sind'} fertig.`,
      blocked: (openForms: number) =>
        openForms === 0
          ? 'Bis jetzt ist keiner fertig.'
          : `${sheets(openForms)} ${openForms === 1 ? 'ist' : 'sind'} noch nicht fertig.`,
    },
    signOff: {
      done: (by: string, at: string) => `Abgeschlossen von ${by} am ${at}.`,
      open: 'Alles ist an seinem Platz. Es fehlt Ihre Unterschrift.',
      blocked: 'Erst wenn jede Seite an ihrem Platz ist.',
    },
  },
  stepDone: 'erledigt',
  actions: {
    alarms: 'Alarme klären',
    complete: (count: number) => `Ergänzen (${count})`,
    submit: (count: number) => `${sheets(count)} absenden`,
    signOff: 'Abschließen',
    record: 'Protokoll',
    cancel: 'Lesen anhalten',
    resume: 'Weiterlesen',
  },
  cancelQuestion:
    'Das Lesen hält nach der laufenden Seite an. Was gelesen ist, bleibt. Der Rest wird ein Alarm, und Sie können später weiterlesen.',
  cancelConfirm: 'Ja, anhalten',
  cancelled: 'Das Lesen ist angehalten.',
  resumed: 'Das Lesen geht weiter.',
  nothingToCancel: 'Da war nichts mehr anzuhalten: alle Seiten sind schon gelesen.',
  cannotResume: 'Dieser Stapel ist abgeschlossen, er wird nicht mehr weitergelesen.',
  submitted: (count: number) =>
    count === 1
      ? '1 Bogen ist abgesendet und jetzt ein Beitrag.'
      : `${count} Bögen sind abgesendet und jetzt Beiträge.`,
  nothingSubmitted: 'Gerade war kein Bogen fertig zum Absenden.',
  stillReady: (count: number) =>
    `${sheets(count)} ${count === 1 ? 'wartet' : 'warten'} noch. Senden Sie bitte noch einmal ab.`,
  refusedTitle: (count: number) =>
    count === 1 ? '1 Bogen kann so kein Beitrag werden' : `${count} Bögen können so keine Beiträge werden`,
  refusedText:
    'Sie bleiben im Stapel. Bessern Sie nach, was beim Abtippen falsch war, oder legen Sie den Bogen weg.',
  refusedMore: (count: number) =>
    `und ${count === 1 ? 'ein weiterer' : `${count} weitere`}, in der Liste unten`,
  somethingWrong: 'Etwas fehlt oder passt nicht.',

  balance: 'Die Rechnung',
  balanceIn: 'Eingelesen',
  pagesColumn: 'Seiten',
  whereColumn: 'Wo sie sind',
  rows: {
    contributions: (count: number) => (count === 1 ? 'in 1 Beitrag' : `in ${count} Beiträgen`),
    discarded: (count: number) => (count === 1 ? 'in 1 weggelegten Bogen' : `in ${count} weggelegten Bögen`),
    settled: (count: number) => (count === 1 ? 'in 1 geklärten Alarm' : `in ${count} geklärten Alarmen`),
    openForms: (count: number) => (count === 1 ? 'in 1 offenen Bogen' : `in ${count} offenen Bögen`),
    openAlarms: (count: number) => (count === 1 ? 'in 1 offenen Alarm' : `in ${count} offenen Alarmen`),
    unread: 'noch nicht gelesen',
  },
  sum: 'Zusammen',
  addsUp: 'Die Rechnung geht auf.',
  addsUpNot:
    'Die Rechnung geht nicht auf. Bitte melden Sie das Ihrer Administration, und schließen Sie den Stapel nicht ab.',
  withoutPages: 'Manche Alarme stehen für keine Seite, etwa wenn eine fehlt.',

  alarms: 'Alarme',
  noAlarms: 'Kein Alarm. Jede Seite liegt in einem Bogen.',
  settledAlarms: (count: number) => `Geklärt: ${alarms(count)}`,
  sheets: 'Bögen',
  formCount: sheets,
  fileCount: (count: number) => (count === 1 ? '1 Datei' : `${number(count)} Dateien`),
  serial: 'Bogen',
  state: 'Stand',
  toDo: 'Zu tun',
  fieldsOpen: fields,
  ready: 'fertig zum Absenden',
  waitsForAlarm: 'wartet auf einen Alarm oder eine Seite',
  reference: 'Beitragsnummer',
  formStates: {
    'to-verify': 'offen',
    submitted: 'abgesendet',
    discarded: 'weggelegt',
  } satisfies Record<PaperFormState, string>,
  noSheets: 'In diesem Stapel ist kein Bogen.',
  noSheetsYet: 'Noch kein Bogen. Sie erscheinen, während gelesen wird.',
  fileColumn: 'Datei',
  read: 'Gelesen',
  problem: 'Anmerkung',

  signOffTitle: 'Stapel abschließen',
  signOffLead: 'Mit Ihrer Unterschrift stehen Sie dafür ein, dass kein Blatt verloren gegangen ist.',
  signOffIntro:
    'Jede eingelesene Seite muss ein Beitrag sein, in einem geklärten Alarm stehen oder mit Grund weggelegt worden sein.',
  blockedTitle: 'Das fehlt noch',
  blockedReading: 'Es wird noch gelesen.',
  blockedUnread: (count: number) => `${pages(count)} ${count === 1 ? 'ist' : 'sind'} noch nicht gelesen.`,
  blockedAlarms: (count: number) => `${alarms(count)} ${count === 1 ? 'ist' : 'sind'} offen.`,
  blockedFields: (count: number) =>
    `${fields(count)} ${count === 1 ? 'wartet' : 'warten'} auf einen Menschen.`,
  blockedReady: (count: number) =>
    `${sheets(count)} ${count === 1 ? 'ist' : 'sind'} fertig, aber nicht abgesendet.`,
  blockedForms: (count: number) => `${sheets(count)} ${count === 1 ? 'ist' : 'sind'} noch offen.`,
  toAlarms: 'Alarme klären',
  toFields: 'Felder ergänzen',
  toBatch: 'Zum Stapel',
  note: 'Anmerkung',
  noteHelp: 'Zum Beispiel: Zwei leere Blätter lagen im Karton.',
  noteTooLong: 'Die Anmerkung ist zu lang, höchstens 500 Zeichen.',
  sign: 'Unterschreiben und abschließen',
  signing: (name: string) => `Es unterschreibt: ${name}`,
  changedMeanwhile: 'Inzwischen ist wieder etwas offen. Ihre Anmerkung steht noch da.',
  signedNow: 'Der Stapel ist abgeschlossen.',
  signedBefore: (name: string) => `${name} hat den Stapel schon vorher abgeschlossen. Geändert wurde nichts.`,

  recordTitle: 'Protokoll',
  recordPrint: 'Dieses Protokoll lässt sich drucken (Strg P) und zu den Bögen legen.',
  batch: 'Stapel',
  cameIn: 'Eingelesen',
  signedBy: 'Abgeschlossen',
  bySince: (by: string, at: string) => `${by}, ${at}`,
  recordContributions: 'Beiträge',
  recordDiscarded: 'Weggelegte Bögen',
  recordAlarms: 'Geklärte Alarme',
  recordFiles: 'Dateien',
  alarmColumn: 'Alarm',
  howColumn: 'Wie geklärt',
  byColumn: 'Von wem',
  none: 'keine',
  signature: 'Unterschrift',
};

export type BatchesTexts = typeof de;
