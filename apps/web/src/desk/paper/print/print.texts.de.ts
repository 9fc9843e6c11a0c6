import type { FormEdition, FormSize, PrintRunState } from '@gemeinsam/contracts';

/** Words of the print desk. English in print.texts.en.ts has the same keys. */
export const de = {
  title: 'Drucken',
  intro: 'Jedes Formular bekommt seine eigene Nummer. Wählen Sie, sehen Sie es sich an, bestellen Sie.',
  process: 'Verfahren',
  language: 'Sprache',
  languages: { de: 'Deutsch', en: 'Englisch' },
  size: 'Papier',
  sizes: { a4: 'A4-Formular', a6: 'Postkarte A6 mit Abschnitt' } satisfies Record<FormSize, string>,
  sizeHelp: {
    a4: 'alle Fragen',
    a6: 'Titel, Idee, Bezirk, Antwort. Auf dem Abschnitt steht die Nummer des künftigen Beitrags.',
  } satisfies Record<FormSize, string>,
  edition: 'Ausgabe',
  editions: {
    normal: 'Normal',
    large: 'Große Schrift',
    easy: 'Leichte Sprache',
    'easy-large': 'Leichte Sprache in großer Schrift',
  } satisfies Record<FormEdition, string>,
  editionHelp: 'Große Schrift (ab 16 Punkt) und Leichte Sprache (ab 14 Punkt) gibt es auf A4.',
  show: 'Ansehen',
  copies: 'Wie viele?',
  copiesHelp: '1 bis 500',
  order: 'PDF erzeugen',
  copiesProblem: 'Geben Sie eine Zahl von 1 bis 500 ein.',
  notAnOption: 'Bitte wählen Sie eine der Möglichkeiten.',
  noProcess: 'Gerade ist kein Verfahren offen',
  noProcessText: 'Formulare gibt es zu offenen Verfahren. Fragen Sie Ihre Leitung.',
  gone: 'Dieses Verfahren ist nicht mehr offen. Wählen Sie ein anderes.',
  noCard: {
    'large-print':
      'Auf einer Postkarte ist kein Platz für große Schrift. Nehmen Sie A4 oder die normale Ausgabe.',
    'easy-language':
      'Auf einer Postkarte ist kein Platz für Leichte Sprache: sie braucht große Buchstaben. Nehmen Sie A4.',
    'no-text-question':
      'Dieses Formular fragt nichts in Worten. Dafür gibt es keine Postkarte, nehmen Sie A4.',
    'other-question-required':
      'Dieses Formular hat Pflichtfragen, die auf keine Postkarte passen. Nehmen Sie A4.',
    'texts-too-long': 'Die Texte dieses Formulars sind zu lang für eine Postkarte. Nehmen Sie A4.',
  } as Record<string, string>,
  previewTitle: 'So sieht es aus',
  previewPage: (page: number, pages: number) => `Seite ${page} von ${pages}`,
  noPreview: 'So gibt es dieses Formular nicht. Wählen Sie bitte etwas anderes.',
  previewAway:
    'Die Vorschau ist gerade nicht zu sehen. Bestellen können Sie trotzdem, oder laden Sie die Seite neu.',
  runs: 'Bestellte Drucke',
  noRuns: 'Noch nichts bestellt',
  noRunsText: 'Bestellen Sie oben die ersten Formulare. Hier finden Sie die PDFs wieder.',
  what: 'Formular',
  number: 'Stück',
  state: 'Stand',
  ordered: 'Bestellt',
  by: 'von',
  states: {
    waiting: 'wartet',
    printing: 'wird erzeugt',
    ready: 'fertig',
    failed: 'misslungen',
    expired: 'gelöscht',
  } satisfies Record<PrintRunState, string>,
  download: 'PDF herunterladen',
  progress: (printed: number, copies: number) => `${printed} von ${copies} fertig`,
  serials: (first: string, last: string) =>
    first === last
      ? `Das Formular hat die Nummer ${first}.`
      : `Das erste Formular hat die Nummer ${first}, das letzte ${last}.`,
  keptUntil: (day: string) => `Die Datei bleibt bis ${day}. Die Nummern gelten weiter.`,
  expired: 'Die Datei ist gelöscht. Was gedruckt ist, gilt weiter. Bestellen Sie neue Formulare.',
  failed: 'Das ist misslungen, es wurde nichts gedruckt. Bestellen Sie bitte noch einmal.',
  back: 'Zurück zum Drucken',
  howTo: 'So drucken Sie',
  howToA4: [
    'Originalgröße (100 %), nicht „an Seite anpassen“.',
    'Schwarz-Weiß genügt.',
    'Nicht kopieren: jedes Formular hat seine eigene Nummer.',
  ],
  howToA6: [
    'Papier A5 hochkant, am besten Karton ab 160 g.',
    'Beidseitig, an der langen Seite gedreht, in Originalgröße (100 %).',
    'Oben ist die Karte, unten der Abschnitt. Perforieren oder schneiden Sie an der gestrichelten Linie.',
    'Nicht kopieren: jede Karte hat ihre eigene Nummer.',
  ],
};

export type PrintTexts = typeof de;
