import type { BoxMark, BoxReading, CheckReason, EntryRound, PaperFormState } from '@gemeinsam/contracts';

/** Words for completing sheets. English in verify.texts.en.ts has the same keys. */
export const de = {
  title: 'Ergänzen',
  picture: 'Bild vom Bogen',
  entry: 'Eingabe',
  place: (serial: string, page: number, label: string) => `Bogen ${serial} · Seite ${page} · Feld „${label}“`,
  goesOn: (page: number) => `Fortsetzung auf Seite ${page}`,
  cropOf: (label: string) => `Bild: ${label}`,
  wholePage: (page: number) => `Ganze Seite ${page}`,
  zoomIn: 'größer',
  zoomOut: 'kleiner',
  showPage: 'ganze Seite',
  showCrop: 'nur das Feld',
  batchAndSheet: (batch: string, form?: number, forms?: number) =>
    form === undefined ? `Stapel „${batch}“` : `Stapel „${batch}“ · Bogen ${form} von ${forms}`,
  left: (count: number, inBatch: boolean) =>
    `Noch ${count === 1 ? '1 Feld' : `${count} Felder`} ${inBatch ? 'in diesem Stapel' : 'in allen Stapeln'}`,
  errorRate: (rate: string, low: string, high: string) =>
    `gemessener Lesefehler ${rate} (${low} bis ${high})`,
  errorUnknown: 'Lesefehler noch nicht gemessen',
  reasons: {
    handwriting: { badge: 'Handschrift', why: 'Bitte abtippen, wie es dasteht.' },
    'unclear-box': { badge: 'unsicher', why: 'Ein Kästchen ist nicht eindeutig.' },
    'several-marked': { badge: 'mehrere', why: 'Zwei Kästchen könnten angekreuzt sein.' },
    'nothing-marked': {
      badge: 'nichts erkannt',
      why: 'Das Feld wird gebraucht, aber kein Kästchen ist erkannt.',
    },
    'no-picture': {
      badge: 'kein Ausschnitt',
      why: 'Die Stelle wurde nicht gefunden. Sie sehen die ganze Seite.',
    },
    'by-hand': { badge: 'von Hand zugeordnet', why: 'Die Seite hat niemand maschinell gelesen.' },
    'second-entry': {
      badge: 'zweite Eingabe',
      why: 'Einmal ist es eingegeben. Bitte unabhängig davon noch einmal.',
    },
    'entries-differ': { badge: 'verschieden', why: 'Zwei Eingaben stimmen nicht überein. Was steht da?' },
    sample: { badge: 'Stichprobe', why: 'Hier wird gemessen, wie oft sich die Maschine irrt.' },
  } satisfies Record<CheckReason, { badge: string; why: string }>,
  nothingWritten: 'Das Feld wird gebraucht, aber die Maschine hat keine Schrift darin erkannt.',
  lineHelp: 'Umbrüche brauchen Sie nicht nachzumachen.',
  newLine: 'Neue Zeile: Umschalt + Eingabe.',
  empty: 'leer',
  nothing: 'nichts angekreuzt',
  leaveEmpty: 'Steht nichts da',
  nextField: 'Nächstes Feld',
  unreadable: 'Nicht lesbar',
  unsure: 'Unsicher, noch jemanden fragen',
  skip: 'Überspringen',
  previous: 'Voriges Feld',
  suggestion: 'Vorschlag der Texterkennung, nicht geprüft',
  take: 'Vorschlag übernehmen',
  entryNumber: (number: number) => `Eingabe ${number}`,
  another: 'Etwas anderes',
  whatElse: 'Was steht da wirklich?',
  alreadyEntered: 'Das haben Sie schon eingegeben. Sie können es noch ändern.',
  enteredUnreadable: 'Sie haben eingegeben: nicht lesbar.',
  lacks: {
    value: 'Noch ist nichts eingegeben. Wenn nichts dasteht, drücken Sie „Steht nichts da“.',
    choice: 'Bitte wählen Sie, was angekreuzt ist, oder 0 für leer.',
    both: 'Es ist etwas gewählt und zugleich „nichts angekreuzt“. Was stimmt?',
  },
  invalid: 'Das passt nicht in dieses Feld. Bitte sehen Sie noch einmal hin.',
  tooFast: 'Jemand war schneller',
  tooFastText: 'Dieses Feld hat inzwischen jemand anderes eingegeben. Ihre Eingabe wurde nicht gebraucht.',
  held: 'Dieses Feld hat gerade jemand anderes',
  heldText: 'Eine Kollegin oder ein Kollege gibt es gerade ein. Nehmen Sie einfach das nächste.',
  changedNoMore: 'Dieses Feld lässt sich hier nicht mehr ändern',
  changedNoMoreText: 'Der Bogen ist abgesendet, oder jemand hat mit Ihrer Eingabe weitergearbeitet.',
  typed: 'Ihre Eingabe:',
  toForm: 'Den ganzen Bogen ansehen',
  notices: {
    away: 'Noch nicht gespeichert: Der Server ist gerade nicht erreichbar. Ihre Eingabe steht noch hier. Die Eingabetaste versucht es noch einmal.',
    expired:
      'Noch nicht gespeichert: Ihre Anmeldung ist abgelaufen. Ihre Eingabe steht noch hier. Melden Sie sich an, kommen Sie zurück und drücken Sie die Eingabetaste.',
    refused:
      'Noch nicht gespeichert: Der Server hat die Eingabe nicht angenommen. Sie steht noch hier. Die Eingabetaste versucht es noch einmal.',
  },
  signIn: 'In einem neuen Fenster anmelden',
  allDone: 'Kein Feld wartet mehr.',
  allDoneBatch: (batch: string) => `Im Stapel „${batch}“ wartet kein Feld mehr.`,
  allDoneText: 'Neue Felder kommen, sobald ein Stapel gelesen ist.',
  withOthers: (count: number) =>
    count === 1
      ? '1 Feld hat gerade jemand anderes. Sie bekommen es, falls es liegen bleibt.'
      : `${count} Felder haben gerade andere. Sie bekommen sie, falls sie liegen bleiben.`,
  whatNext: 'Was jetzt?',
  submitReady: (count: number) =>
    count === 1 ? 'Den vollständigen Bogen absenden' : `${count} vollständige Bögen absenden`,
  readyText: (count: number) =>
    count === 1
      ? 'Ein Bogen ist vollständig und kann als Beitrag abgesendet werden.'
      : `${count} Bögen sind vollständig und können als Beiträge abgesendet werden.`,
  alarmsOpen: (count: number) =>
    count === 1 ? '1 Alarm ist noch offen.' : `${count} Alarme sind noch offen.`,
  toAlarms: 'Zu den Alarmen',
  signOffText: 'Jede Seite hat ihren Platz. Sie können den Stapel unterschreiben.',
  signOff: 'Stapel abschließen',
  signedOff: 'Der Stapel ist abgeschlossen.',
  toBatch: 'Zum Stapel',
  otherBatches: 'Weiter mit den anderen Stapeln',
  toBatches: 'Alle Stapel',
  tryAgain: 'Noch einmal nachsehen',
  saved: 'Gespeichert.',
  discarded: 'Verworfen.',
  submitted: (reference: string) => `Als Beitrag ${reference} abgesendet.`,
  formStates: {
    'to-verify': 'zu ergänzen',
    submitted: 'abgesendet',
    discarded: 'verworfen',
  } satisfies Record<PaperFormState, string>,
  emptied: (day: string) => `Was auf dem Bogen stand, wurde am ${day} gelöscht.`,
  formTitle: (serial: string) => `Bogen ${serial}`,
  formIntro:
    'Das Bild zeigt, was auf dem Papier steht; das Feld daneben, was daraus geworden ist. Was Sie hier ändern, gilt.',
  fieldsOpen: (count: number) =>
    count === 1 ? 'Ein Feld wartet noch auf eine Eingabe.' : `${count} Felder warten noch auf eine Eingabe.`,
  enterFields: 'Feld für Feld eingeben',
  backToBatch: 'Zum Stapel',
  sources: {
    open: 'wartet auf eine Eingabe',
    again: 'wartet auf eine weitere Eingabe',
    nothing: 'nichts eingetragen',
    machine: (sure: string) => `von der Maschine gelesen, zu ${sure} sicher`,
    doubtful: (sure: string) => `die Maschine ist nicht sicher (${sure})`,
    once: 'von Hand eingegeben',
    agreed: (times: number) => `von Hand eingegeben, ${times === 2 ? 'zweimal' : `${times}-mal`}`,
    corrected: 'auf dieser Seite berichtigt',
    unreadable: 'nicht lesbar',
  },
  rounds: {
    first: 'erste Eingabe',
    second: 'zweite Eingabe, blind',
    decide: 'Entscheidung',
    sample: 'Stichprobe, blind',
    correction: 'Berichtigung',
  } satisfies Record<EntryRound, string>,
  entries: (count: number) => (count === 1 ? '1 Eingabe' : `${count} Eingaben`),
  machineSaw: 'Die Maschine sah',
  boxes: 'Kästchen',
  readings: {
    empty: 'leer',
    ticked: 'angekreuzt',
    'struck-out': 'durchgestrichen',
    uncertain: 'unsicher',
  } satisfies Record<BoxReading, string>,
  marks: { tick: 'Haken', cross: 'Kreuz', filled: 'ausgefüllt' } satisfies Record<BoxMark, string>,
  conflict:
    'Jemand anderes hat diesen Bogen inzwischen geändert. Ihre Eingaben stehen noch hier; der gespeicherte Stand ist neu geladen.',
  conflictClosed:
    'Dieser Bogen ist inzwischen abgeschlossen. Was Sie eingegeben haben, ist nicht gespeichert.',
  notSaved: 'Ihre Eingabe, nicht gespeichert',
  consentMissing:
    'Auf diesem Bogen ist die Einwilligung nicht angekreuzt. Ohne sie darf er kein Beitrag werden.',
  consentUndecided:
    'Die Einwilligung ist noch nicht entschieden: Jemand muss noch eingeben, ob sie auf dem Bogen angekreuzt ist.',
  stillOpen: 'Auf diesem Bogen wartet noch etwas. Was Sie geändert haben, ist gespeichert.',
  save: 'Speichern',
  submit: 'Als Beitrag absenden',
  discard: 'Bogen verwerfen',
  discardQuestion: 'Der Bogen wird kein Beitrag. Bitte schreiben Sie, warum.',
  discardReason: 'Grund',
  discardConfirm: 'Ja, verwerfen',
  needReason: 'Schreiben Sie, warum der Bogen verworfen wird.',
  discardAfterChange:
    'Jemand anderes hat den Bogen inzwischen geändert. Sehen Sie ihn noch einmal an, bevor Sie ihn verwerfen.',
  contentTitle: 'Inhalt',
  contactTitle: 'Antwort und Kontakt',
  demographicsTitle: 'Freiwillige Angaben',
  consentTitle: 'Einwilligung',
  consent: 'Einwilligung angekreuzt',
  consentQuestion: 'Ist die Einwilligung angekreuzt?',
  yes: 'angekreuzt',
  contact: {
    'contact.wish': 'Antwort gewünscht per',
    'contact.name': 'Name',
    'contact.email': 'E-Mail',
    'contact.phone': 'Telefon',
    'contact.street': 'Straße und Hausnummer',
    'contact.postcode': 'Postleitzahl',
    'contact.city': 'Ort',
  },
  wishes: {
    email: 'E-Mail',
    sms: 'SMS (wir rufen an)',
    letter: 'Brief',
    call: 'Anruf',
    none: 'keine Antwort',
  },
};

export type VerifyTexts = typeof de;
