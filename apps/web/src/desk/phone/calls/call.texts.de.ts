import type { CallerGrade, CallResult } from '@gemeinsam/contracts';

/** Words of waiting, drafts, the call screen and what follows. English in call.texts.en.ts has the same keys. */
export const de = {
  // Waiting for calls.
  waitingPage: 'Zwischen zwei Anrufen',
  waitingTitle: 'Bereit für Anrufe',
  waitingLead:
    'Läutet es, erscheint der Anruf hier von selbst. Ohne Telefonanlage beginnen Sie ihn mit einer Taste.',
  pauseTitle: 'Sie machen Pause',
  pauseLead:
    'Anrufe läuten nicht bei Ihnen, bis Sie oben wieder „Bereit sein“ wählen. Einen Anruf von Hand beginnen Sie auch so.',
  newCall: 'Neuer Anruf',
  newCallIn: (title: string) => `Neuer Anruf: ${title}`,
  myDrafts: 'Meine offenen Entwürfe',
  noDrafts: 'Sie haben nichts angefangen, was noch offen ist.',
  allDrafts: 'Alle Entwürfe',
  noProcess: 'Gerade ist kein Verfahren offen',
  noProcessText: 'Wenn ein Verfahren beginnt, können Sie hier Beiträge aufnehmen.',

  // Lists of drafts.
  draftsTitle: 'Entwürfe',
  mine: 'Meine',
  left: 'Liegen gelassen',
  leftHelp: 'Seit mehr als einer Stunde hat niemand weitergeschrieben. Wer Zeit hat, übernimmt.',
  ofOthers: 'Von anderen',
  putAway: 'Verworfen',
  emptyList: 'Hier ist nichts.',
  untitled: 'Noch ohne Worte',
  owner: (name: string) => `bei ${name}`,
  nobody: 'bei niemandem',
  savedAt: (ago: string) => `zuletzt ${ago}`,
  purgeAt: (date: string) => `wird am ${date} gelöscht`,
  handedOver: (name: string) => `übergeben von ${name}`,
  goOn: 'Weiterschreiben',
  look: 'Ansehen',
  takeOver: 'Übernehmen',
  handOver: 'Übergeben',
  handOverTo: 'Übergeben an',
  chooseColleague: 'Wem?',
  discard: 'Verwerfen',
  restore: 'Zurückholen',
  discarded: 'Der Entwurf ist verworfen.',
  restored: 'Der Entwurf ist wieder da.',
  given: 'Der Entwurf ist übergeben.',

  // The call screen.
  call: 'Anruf',
  talking: 'Anruf läuft',
  ringing: 'Es läutet',
  hungUp: 'Der Anruf ist beendet.',
  ended: 'Anruf beendet',
  endedGoOn: 'Schreiben Sie in Ruhe fertig; alles bleibt erhalten.',
  endedUnanswered:
    'Niemand hat abgehoben. Was Sie schreiben, bleibt erhalten. Wählen Sie „Nach dem Gespräch“, was daraus wird.',
  noNumber: 'Nummer unbekannt',
  noCall: 'Ohne Anruf',
  grades: {
    known: 'bekannt',
    maybe: 'vermutlich',
    unknown: 'noch kein Beitrag',
    withheld: 'unbekannt',
  } satisfies Record<CallerGrade, string>,
  knownAs: (name: string) => `${name}, hat schon mitgemacht.`,
  knownNameless: (count: number): string =>
    count === 1 ? 'Von dieser Nummer kam schon ein Beitrag.' : 'Von dieser Nummer kamen schon Beiträge.',
  maybeSeveral: 'Mehrere Menschen teilen diese Nummer. Fragen Sie nach.',
  firstTime: 'Von dieser Nummer kam noch nichts.',
  withheldHelp: 'Ohne Nummer geht alles ebenso. Nachfragen kann die Person mit der Beitragsnummer.',
  missed: (count: number) =>
    count === 1 ? 'Einmal vergeblich angerufen.' : `${count}-mal vergeblich angerufen.`,
  earlier: (count: number) => (count === 1 ? 'Einen Beitrag ansehen' : `${count} Beiträge ansehen`),
  question: (number: number, of: number) => `Frage ${number} von ${of}`,
  ownWords: 'In den Worten der Person',
  whoAnswered: 'Über die Person',
  wishTitle: 'Antwort',
  viewOne: 'Eine Frage nach der anderen',
  viewAll: 'Alle Fragen auf einmal',
  nextQuestion: 'Weiter',
  lastQuestion: 'Zurück',
  save: 'Sichern',
  jumpTo: (name: string) => `Zu: ${name}`,
  after: 'Nach dem Gespräch',
  results: {
    contribution: 'Beitrag',
    information: 'Auskunft',
    'call-back': 'Rückruf',
    'wrong-number': 'Falsch verbunden',
    abandoned: 'Abgebrochen',
  } satisfies Record<CallResult, string>,
  afterHelp:
    'Beitrag führt zum Vorlesen, Rückruf zur Zeit dafür; erst wenn sie vereinbart ist, endet das Gespräch. Alles andere beendet das Gespräch ohne Beitrag; den Entwurf können Sie einen Tag lang zurückholen.',
  supports: 'Unterstützt wird',
  supportsHelp: 'Eigene Worte sind dann freiwillig.',
  supportUndo: 'Doch nicht unterstützen',
  otherProcess: 'Anderes Verfahren',
  handOverTitle: 'Jemand anderer schreibt weiter?',
  belongsTo: (name: string) =>
    `Hier schreibt gerade ${name}. Sie können mitlesen. Zum Schreiben übernehmen Sie den Entwurf.`,
  belongsToNobody: 'Noch schreibt hier niemand. Wer zu schreiben beginnt, übernimmt den Anruf.',
  belongsToYou: 'Sie schreiben. Der Anruf ist bei Ihnen.',
  isDiscarded: 'Dieser Entwurf ist verworfen. Zum Weiterschreiben holen Sie ihn zurück.',
  isSent: 'Dieser Entwurf ist schon abgesendet.',
  toSent: 'Zum abgesendeten Beitrag',
  conflictTitle: 'Dasselbe Feld wurde anderswo geändert',
  conflictLead:
    'Nichts wurde überschrieben. In den Feldern steht, was Sie hier geschrieben haben; darunter, was anderswo geschrieben wurde, vielleicht von Ihnen selbst in einem zweiten Fenster.',
  unsavedTitle: 'Das wurde nicht gespeichert',
  unsavedLead:
    'Der Entwurf wurde inzwischen anderswo verändert, vielleicht von Ihnen selbst in einem zweiten Fenster. Hier stehen Ihre Worte; darunter steht, was gespeichert ist.',
  conflictOf: (field: string, by: string) => `${field}: auch ${by} hat hier geschrieben`,
  conflictIn: 'hat auch geschrieben in',
  mineNow: 'Sie haben hier',
  theirsNow: 'Dort steht',
  keepMine: 'Meines behalten',
  takeTheirs: 'Das andere nehmen',

  // How the draft is kept.
  stateSaved: 'gespeichert, vor {ago}',
  stateUnsaved: 'wird gespeichert',
  stateOffline: 'nur in diesem Browser',
  stateExpired: 'nicht angemeldet',
  stateTaken: 'nicht gespeichert',
  stateClosed: 'nicht gespeichert',
  stateConflict: 'bitte wählen',
  offline:
    'Der Server ist gerade nicht zu erreichen. Schreiben Sie ruhig weiter: Alles steht in diesem Browser und wird gesendet, sobald es geht.',
  expired: 'Sie sind nicht mehr angemeldet. Alles, was Sie geschrieben haben, ist noch da.',
  signInAgain: 'In neuem Fenster anmelden',
  expiredThen: 'Danach geht es hier von selbst weiter.',
  taken:
    'Jemand anderer hat diesen Entwurf übernommen. Was Sie zuletzt geschrieben haben, ist in diesem Browser und wird gesendet, wenn Sie den Entwurf zurückübernehmen.',
  closed:
    'Dieser Entwurf ist nicht mehr offen: Er wurde gesendet, verworfen oder gelöscht. Was Sie seither geschrieben haben, steht nur noch auf dieser Seite. Kopieren Sie, was Sie davon brauchen, bevor Sie sie verlassen.',
  lookInNewWindow: 'Entwurf in neuem Fenster ansehen',
  backAgain: 'Was vorhin nicht mehr gesendet werden konnte, ist wieder da.',
  stateLong: 'zu lang zum Speichern',
  tooLong: (characters: string) =>
    `Ein Text ist länger als ${characters} Zeichen; so lange wird hier nichts gespeichert. Was Sie geschrieben haben, bleibt in diesem Browser. Bitte kürzen Sie den Text, bei dem die Zeichen rot gezählt werden.`,
  news: 'Anderswo geändert und hier übernommen:',

  // Reading back.
  readBackLead: 'Lesen Sie jeden Teil vor und bestätigen Sie ihn, wenn die Person zustimmt.',
  partRight: 'stimmt',
  partName: (name: string) => `„${name}“ stimmt`,
  confirmNext: 'Stimmt, weiter',
  parts: {
    process: 'Verfahren',
    supports: 'Unterstützung',
    contact: 'Antwort',
    consent: 'Einwilligung',
    demographics: 'Freiwillige Angaben',
  },
  notAllConfirmed: 'Bestätigen Sie bitte noch jeden Teil, den Sie vorgelesen haben.',
  changedMeanwhile:
    'Der Entwurf hat sich geändert, seit Sie vorgelesen haben. Lesen Sie das Geänderte bitte noch einmal vor.',

  // Said aloud, in the language of the call.
  saidSupports: (title: string) => `Sie unterstützen den Beitrag „${title}“.`,
  saidConsent: 'Ich habe Ihnen vorgelesen, wie wir mit Ihren Angaben umgehen, und Sie sind einverstanden.',
  saidNumber: (number: string) => `Für Rückfragen haben wir Ihre Nummer ${number}.`,
  saidName: (name: string) => `Ihr Name ist ${name}.`,

  // Done.
  doneWith: (result: string) => `Erledigt: ${result}`,
  without: 'Das Gespräch ist abgeschlossen, ohne Beitrag.',
  callBackNeeds: {
    none: 'Zum Zurückrufen fehlt die Nummer. Fragen Sie danach, und tragen Sie sie hier ein.',
    incomplete:
      'Zum Zurückrufen brauchen wir eine vollständige Telefonnummer, und das ist keine. Sie sieht so aus: 01 505 00 00 oder +43 660 000 00 00',
    'premium-rate':
      'Das ist eine Mehrwertnummer; Anrufe dorthin kosten extra, deshalb rufen wir sie nicht an. Fragen Sie nach einer anderen Nummer.',
  },
  callBackWithoutCall:
    'Zu diesem Entwurf gibt es kein Gespräch mehr, darum lässt sich kein Rückruf vereinbaren. Wählen Sie etwas anderes.',
  callBackMissing: 'Noch kein Rückruf vereinbart',
  callBackMissingLead:
    'Zurückrufen ist gewählt, aber zu diesem Gespräch ist kein Rückruf offen. Vereinbaren Sie einen, oder wählen Sie ein anderes Ergebnis.',
  callBackAt: (when: string) => `Der Rückruf ist vereinbart: ${when}.`,
  callBackClosed: 'Der Rückruf, der vereinbart war, ist erledigt.',
  callBackUnsure:
    'Ob der Rückruf vereinbart ist, lässt sich gerade nicht nachsehen. Laden Sie die Seite gleich noch einmal.',
  noCallBack: {
    none: 'Zu diesem Gespräch ist keine Nummer bekannt, darum lässt sich kein Rückruf vereinbaren.',
    incomplete:
      'Die Nummer im Entwurf ist keine vollständige Telefonnummer, darum lässt sich kein Rückruf vereinbaren. Sie sieht so aus: 01 505 00 00 oder +43 660 000 00 00.',
    'premium-rate':
      'Die Nummer im Entwurf ist eine Mehrwertnummer, die wir nicht anrufen, darum lässt sich kein Rückruf vereinbaren.',
  },
  numberInDraft:
    'Holen Sie den Entwurf mit „Beitrag“ zurück, tragen Sie die Nummer ein, und wählen Sie dort „Rückruf“.',
  draftKept: 'Was Sie getippt haben, ist einen Tag lang noch da: „Beitrag“ holt es zurück.',
  wrapUp: 'Nachbearbeitung',
  stillTalking: 'Das Gespräch läuft noch',
  changeResult: 'Ergebnis ändern',
  next: 'Fertig, nächster Anruf',
  agreeCallBack: 'Rückruf vereinbaren',
};

export type CallTexts = typeof de;
