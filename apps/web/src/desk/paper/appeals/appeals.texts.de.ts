/** Words of the page for objections that come by letter. English in appeals.texts.en.ts has the same keys. */
export const de = {
  title: 'Widerspruch aus einem Brief',
  lead: 'Tippen Sie ab, was im Brief steht. Entscheiden werden Menschen, die vorher nicht beteiligt waren; die Person bekommt auf dem gewünschten Weg eine Bestätigung.',
  reference: 'Beitragsnummer',
  referenceHelp: 'Zehn Ziffern; sie steht in der Antwort, der widersprochen wird.',
  arrivedOn: 'Brief eingelangt am',
  arrivedHelp: 'Der Tag auf dem Eingangsstempel. Er zählt für die Frist.',
  text: 'Was im Brief steht',
  textHelp:
    'Wort für Wort, ohne Anrede, Namen und Adresse. Wer neu entscheidet, liest das; es wird nicht veröffentlicht.',
  take: 'Widerspruch aufnehmen',
  taken: (reference: string, day: string) =>
    `Der Widerspruch zu ${reference} ist aufgenommen. Eine Antwort ist bis ${day} zugesagt.`,
  faults: {
    reference: 'Eine Beitragsnummer hat zehn Ziffern.',
    checkDigit:
      'Die Nummer stimmt nicht: Die letzte Ziffer passt nicht zu den anderen. Vergleichen Sie mit dem Brief.',
    unknown: 'Zu dieser Nummer gibt es keinen Beitrag. Vergleichen Sie mit dem Brief.',
    notDeclined: 'Dieser Beitrag ist nicht abgelehnt. Geben Sie den Brief der Leitung.',
    appealedBefore: 'Zu diesem Beitrag gibt es schon einen Widerspruch. Geben Sie den Brief der Leitung.',
    tooLate: (day: string) => `Widersprechen ging bis ${day}. Geben Sie den Brief der Leitung.`,
    arrivedOn: 'Geben Sie den Tag an, an dem der Brief kam: nach der Entscheidung, spätestens heute.',
    text: 'Tippen Sie ab, was im Brief steht.',
    tooLong: 'Das ist zu lang: höchstens 5.000 Zeichen.',
    away: 'Gerade nicht erreichbar. Nichts ist aufgenommen; alles, was Sie geschrieben haben, steht noch hier.',
  },
};

export type AppealsTexts = typeof de;
