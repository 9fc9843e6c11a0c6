import type { AlarmKind, AlarmWay, PaperAlarm } from '@gemeinsam/contracts';

const count = (many: number): string => (many === 1 ? '1 Alarm' : `${many} Alarme`);

/** Words for alarms. English in alarms.texts.en.ts has the same keys. */
export const de = {
  title: 'Alarme',
  lead: 'Blätter, die noch keinen Platz haben. Jedes wird von einem Menschen geklärt, keines verschwindet.',
  open: 'Offen',
  settled: 'Geklärt',
  tabs: 'Alarme nach Stand',
  onlyBatch: (name: string) => `Nur aus dem Stapel „${name}“`,
  allBatches: 'Alarme aller Stapel zeigen',
  toBatch: 'Zum Stapel',
  signOff: 'Stapel abschließen',
  noneOpen: 'Kein Alarm ist offen',
  noneOpenText: 'Jedes gelesene Blatt hat seinen Platz.',
  noneSettled: 'Noch kein Alarm wurde geklärt',
  list: 'Alarme, die ältesten zuerst',
  what: 'Was',
  where: 'Wo',
  batch: 'Stapel',
  how: 'Wie geklärt',
  by: 'Von wem',
  first: 'Beim ersten anfangen',
  kinds: {
    unreadable: 'Seite ohne lesbare Kennung',
    foreign: 'Seite gehört nicht hierher',
    'double-page': 'Seite kam doppelt',
    'missing-page': 'Seite fehlt',
    'bad-file': 'Datei nicht lesbar',
    'repeated-file': 'Datei war schon da',
    'not-read': 'Datei nicht fertig gelesen',
  } satisfies Record<AlarmKind, string>,
  fileAndPage: (file: string, page?: number) => (page === undefined ? file : `${file}, Seite ${page}`),
  sheetAndPage: (serial: string, page: number, pages: number) =>
    `Bogen ${serial}, Seite ${page} von ${pages}`,
  /** What happened, in plain words. */
  happened: {
    unreadable: () => 'Auf diesem Bild ist nicht zu erkennen, zu welchem Bogen es gehört.',
    foreign: () =>
      'Diese Seite gehört zu keinem Formular von uns, oder unter ihrer Nummer liegt schon ein anderer Bogen. Sie wurde in keinen Bogen gelegt.',
    'double-page': ({ form, likeness }: PaperAlarm) =>
      (form
        ? `Seite ${form.page} von Bogen ${form.serial} war schon da. Dieses Bild kam danach. `
        : 'Diese Seite war schon da. Dieses Bild kam danach. ') +
      (likeness === 'same'
        ? 'Beide sehen gleich ausgefüllt aus: wahrscheinlich wurde dasselbe Blatt zweimal gescannt.'
        : likeness === 'other'
          ? 'Beide sind verschieden ausgefüllt: wahrscheinlich hat jemand das Formular kopiert, und es sind zwei Menschen.'
          : 'Vergleichen Sie bitte die beiden Bilder.'),
    'missing-page': ({ form }: PaperAlarm) =>
      form
        ? `Von Bogen ${form.serial} fehlt Seite ${form.page} von ${form.pages}. Die anderen Seiten sind da.`
        : 'Von einem Bogen fehlt eine Seite.',
    'bad-file': () => 'Diese Datei ließ sich nicht lesen.',
    'repeated-file': ({ earlier, batch }: PaperAlarm) => {
      const as = earlier?.file === undefined ? '' : ` als „${earlier.file}“`;
      const came =
        earlier === undefined
          ? 'Dieselbe Datei war schon da.'
          : earlier.id === batch.id
            ? `Dieselbe Datei ist in diesem Stapel schon${as} da.`
            : `Dieselbe Datei kam schon${as} mit dem Stapel „${earlier.name}“.`;
      return `${came} Sie wurde nicht noch einmal gelesen.`;
    },
    'not-read': ({ pages }: PaperAlarm) =>
      pages === 0
        ? 'Das Lesen wurde angehalten, bevor diese Datei an der Reihe war.'
        : pages === 1
          ? 'Das Lesen wurde angehalten, 1 Seite dieser Datei ist nicht gelesen.'
          : `Das Lesen wurde angehalten, ${pages} Seiten dieser Datei sind nicht gelesen.`,
  } satisfies Record<AlarmKind, (alarm: PaperAlarm) => string>,
  /** What the reader says about a file or page, by the first word of its detail. */
  details: {
    'no-code': 'Auf der Seite ist keine lesbare Kennung. Vielleicht ist es eine Rückseite oder ein Beiblatt.',
    'foreign-code': 'Auf der Seite ist eine fremde Kennung.',
    mirrored: 'Das Bild ist spiegelverkehrt. Scannen Sie die Seite bitte noch einmal seitenrichtig.',
    'two-codes': 'Auf dem Bild liegen zwei verschiedene Seiten.',
    'unknown-form': 'Dieses Formular gibt es hier nicht:',
    'not-registered': 'Die Eckmarken der Seite fehlen, oder das Bild ist zu grob. Kennung:',
    'not-a-picture': 'Sie ist weder PDF noch PNG, JPEG oder TIFF.',
    'no-scan': 'Sie ist weder PDF noch PNG, JPEG oder TIFF.',
    damaged: 'Sie ist beschädigt oder unvollständig. Scannen Sie bitte noch einmal.',
    'password-protected':
      'Das PDF verlangt ein Passwort. Speichern Sie es ohne, und laden Sie es noch einmal hoch.',
    'no-pages': 'Sie hat keine Seiten.',
    'too-many-pages': 'Sie hat zu viele Seiten. Teilen Sie sie bitte auf.',
    'too-large': 'Sie ist zu groß. Teilen Sie sie bitte auf, oder scannen Sie mit 200 dpi.',
    'page-too-large':
      'Die Seite oder ihr Bild ist zu groß, zu breit oder zu hoch. Scannen Sie bitte mit 200 dpi.',
    'broke-reader':
      'Das Leseprogramm ist an dieser Datei gescheitert. Scannen Sie das Blatt bitte noch einmal, am besten als PDF.',
    'took-too-long':
      'Das Lesen hat zu lange gedauert. Oft gelingt es beim zweiten Mal: Laden Sie dieselbe Datei noch einmal hoch.',
  } as Record<string, string>,
  oneOf: (position: number, total: number) => `Alarm ${position} von ${total}`,
  openCount: count,
  next: 'Nächster Alarm',
  back: 'Alle Alarme',
  picture: 'Das Bild dieser Seite',
  pictureNow: 'Kam danach',
  pictureFirst: 'Kam zuerst',
  pictureOther: 'Eine Seite desselben Bogens, die da ist: so sieht das Blatt aus',
  noPicture: 'Zu diesem Alarm gibt es kein Bild.',
  toSheet: (serial: string) => `Bogen ${serial} ansehen`,
  toEarlier: (name: string) => `Stapel „${name}“ ansehen`,
  toResume: 'Zum Stapel: dort lässt sich weiterlesen',
  choose: 'Was soll geschehen?',
  ways: {
    rescan: {
      title: 'Noch einmal scannen',
      help: {
        unreadable: 'Laden Sie hier einen besseren Scan dieser Seite hoch.',
        foreign: 'Laden Sie hier die richtige Seite hoch.',
        'double-page': 'Laden Sie hier einen besseren Scan hoch.',
        'missing-page': 'Suchen Sie das Blatt, und laden Sie hier seinen Scan hoch.',
        'bad-file': 'Laden Sie hier die Datei noch einmal hoch, lesbar.',
        'repeated-file': 'Laden Sie hier hoch, was statt dieser Datei gemeint war.',
        'not-read': 'Laden Sie hier die restlichen Seiten als eigene Datei hoch.',
      } satisfies Record<AlarmKind, string>,
      action: 'Scan hochladen',
    },
    assign: {
      title: 'Zuordnen',
      help: 'Sie erkennen, welcher Bogen es ist? Dann kommt die Seite dorthin. Jedes Feld wird von Hand abgetippt.',
      serial: 'Bogennummer',
      serialHelp: 'Wie auf dem Formular gedruckt, zum Beispiel 0412-7385.',
      page: 'Seite',
      action: 'Zuordnen',
    },
    replace: {
      title: 'Dieses Bild gilt',
      help: 'Der neue Scan ist besser. Er ersetzt die Seite, die zuerst kam; was schon abgetippt wurde, wird noch einmal gefragt.',
      action: 'Dieses Bild nehmen',
    },
    'own-form': {
      title: 'Ein eigener Bogen',
      help: 'Jemand hat das Formular kopiert und für sich ausgefüllt. Die Seite wird ein Bogen für sich und ein eigener Beitrag.',
      action: 'Als eigenen Bogen führen',
    },
    discard: {
      title: 'Weglegen',
      help: 'Daraus wird kein Beitrag. Der Grund steht im Protokoll des Stapels.',
      other: 'Anderer Grund',
      action: 'Mit diesem Grund weglegen',
      reasons: {
        unreadable: [
          'Leeres Blatt',
          'Beiblatt oder Deckblatt',
          'Gehört nicht zu unseren Formularen',
          'Nicht zu lesen, Blatt nicht auffindbar',
        ],
        foreign: [
          'Gehört zu einer anderen Stelle, weitergegeben',
          'Kein Formular von uns',
          'Altes Formular, nicht mehr gültig',
        ],
        'double-page': ['Dasselbe Blatt, zweimal gescannt', 'Kopie ohne eigene Angaben'],
        'missing-page': ['Seite nicht abgegeben', 'Seite war leer', 'Blatt nicht auffindbar'],
        'bad-file': [
          'Neu gescannt, kommt mit einem anderen Stapel',
          'Versehentlich hochgeladen',
          'Keine Bögen in der Datei',
        ],
        'repeated-file': ['Versehentlich zweimal hochgeladen'],
        'not-read': ['Versehentlich hochgeladen', 'Kommt mit einem anderen Stapel'],
      } satisfies Record<AlarmKind, string[]>,
    },
  },
  needReason: 'Schreiben Sie, warum (mindestens drei Zeichen).',
  needSerial: 'Tippen Sie die Bogennummer ein, wie sie gedruckt ist.',
  needPage: 'Geben Sie die Seite als Zahl an.',
  noSuchSheet: 'Einen Bogen mit dieser Nummer gibt es nicht. Prüfen Sie die Nummer.',
  noSuchPage: 'Diese Seite hat der Bogen nicht.',
  pageThere: 'Diese Seite hat der Bogen schon. Wählen Sie eine andere, oder legen Sie das Bild weg.',
  otherSheet: 'Die Kennung auf der Seite nennt einen anderen Bogen. Prüfen Sie die Nummer.',
  otherPage: 'Die Kennung auf der Seite nennt eine andere Seite.',
  sheetClosed: 'Dieser Bogen ist schon abgesendet oder weggelegt. Er nimmt keine Seite mehr auf.',
  cannot: 'So geht es nicht. Prüfen Sie bitte Nummer und Seite.',
  fasterTitle: 'Jemand anderer war schneller',
  faster: (by: string, at: string, how: string) => `${by} hat diesen Alarm am ${at} schon geklärt: ${how}.`,
  fasterKept: (typed: string) => `Was Sie eingegeben haben, wurde nicht gebraucht: ${typed}`,
  wayClosed: 'Dieser Weg steht inzwischen nicht mehr offen. Wählen Sie bitte einen anderen.',
  batchClosed: 'Der Stapel ist inzwischen abgeschlossen. Geändert wurde nichts.',
  cannotReopen: {
    'intake.paper-batch-signed-off': 'Das geht nicht mehr: Der Stapel ist schon abgeschlossen.',
    'intake.paper-form-closed': 'Das geht nicht mehr: Das Formular ist schon gesendet oder weggelegt.',
    'intake.paper-alarm-not-discarded':
      'Hier ist nichts zurückzunehmen: Der Alarm ist offen oder wurde anders erledigt. Unten steht der heutige Stand.',
  },
  settledWays: {
    rescan: 'noch einmal gescannt',
    assign: 'einem Bogen zugeordnet',
    replace: 'dieses Bild gilt',
    'own-form': 'ein eigener Bogen',
    discard: 'weggelegt',
    found: 'von selbst geklärt, die Seite kam noch',
  } satisfies Record<AlarmWay | 'found', string>,
  settledHow: (how: string, reason?: string) => (reason ? `${how}: ${reason}` : how),
  settledAt: (at: string, by: string) => `am ${at} von ${by}`,
  byItself: (at: string) => `am ${at}, von selbst`,
  settledTitle: 'Dieser Alarm ist geklärt',
  done: {
    rescan: 'Der Scan wird gelesen. Der Alarm ist geklärt.',
    assign: 'Die Seite liegt jetzt im Bogen. Ihre Felder warten auf das Abtippen.',
    replace: 'Das neue Bild gilt jetzt.',
    'own-form': 'Die Seite ist jetzt ein eigener Bogen.',
    discard: 'Weggelegt.',
  } satisfies Record<AlarmWay, string>,
  undo: 'Rückgängig',
  reopened: 'Der Alarm ist wieder offen.',
  reopen: 'Weglegen zurücknehmen',
};

export type AlarmsTexts = typeof de;
