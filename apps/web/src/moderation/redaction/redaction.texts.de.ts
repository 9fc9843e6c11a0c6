/** The words of blacking out. */
export const de = {
  title: 'Stellen schwärzen',
  help: 'Haken Sie die Wörter an und wählen Sie dann den Grund. Mit der Maus: über die Wörter ziehen. Mit Tasten: mit den Pfeilen von Wort zu Wort, mit Umschalt dazu wird angehakt.',
  original: 'Im Original',
  published: 'So wird es veröffentlicht',
  amendment: 'Ergänzung',
  why: 'Warum werden die angehakten Wörter geschwärzt?',
  marked: 'Geschwärzte Stellen',
  nothingMarked: 'Noch ist nichts geschwärzt.',
  unmark: 'Nicht schwärzen',
  hints: 'Hinweise',
  noHints: 'Das Programm sieht nichts, was noch zu schwärzen wäre. Lesen Sie trotzdem selbst.',
  sameWords: 'dieselben Wörter noch einmal',
  mark: 'Schwärzen',
  publish: 'Geschwärzt veröffentlichen',
  back: 'Zurück zum Fall',
  noText: 'Hier gibt es keinen eigenen Text, der geschwärzt werden könnte.',
  chooseWords: 'Haken Sie zuerst die Wörter an, die geschwärzt werden.',
  originalTitle: 'Das Original',
  originalHelp:
    'Nur wer entschieden hat und die Leitung dürfen das lesen. Dass Sie es lesen, wird aufgeschrieben.',
  summary: 'Zusammenfassung des Anrufs',
};
export type RedactionTexts = typeof de;
