/** Words of looking up for a caller. English in look-up.texts.en.ts has the same keys. Scripts are read aloud. */
export const de = {
  title: 'Nachschlagen',
  said: 'Beitragsnummer, Telefonnummer, Name oder Wörter aus dem Text',
  saidHelp:
    'Nummern mit oder ohne Striche und Leerzeichen. Von einem Namen genügt ein Teil ab drei Buchstaben, von Wörtern im Text der Anfang.',
  look: 'Nachschlagen',
  askNumber: '„Sagen Sie mir bitte Ihre Beitragsnummer? Sie hat zehn Ziffern.“',
  askNumberWithout:
    '„Wenn Sie die Nummer nicht bei sich haben: Mit welcher Telefonnummer haben wir gesprochen? Oder: Wie heißen Sie, und worum ging es?“',
  empty: 'Bitte geben Sie ein, was die Person sagt: Nummer, Name oder Wörter aus dem Text.',
  tooShort: 'Bitte geben Sie mindestens drei Zeichen ein.',
  tooLong: 'Das ist zu lang: höchstens 60 Zeichen. Ein paar Wörter genügen.',
  away: 'Nachschlagen geht gerade nicht. Versuchen Sie es gleich noch einmal, oder vereinbaren Sie einen Rückruf.',
  forgotten: 'Diese Suche ist nicht mehr da. Bitte geben Sie noch einmal ein, was die Person sagt.',
  checkDigit: 'Als Beitragsnummer kann das nicht stimmen: Die letzte Ziffer passt nicht zu den anderen.',
  checkDigitNoPhone:
    'Als Beitragsnummer kann das nicht stimmen: Die letzte Ziffer passt nicht zu den anderen. Und unter dieser Telefonnummer gibt es keinen Beitrag.',
  checkDigitNear:
    'Wahrscheinlich ist eine Ziffer falsch oder zwei Nachbarn sind vertauscht. Diese Nummern gibt es:',
  checkDigitScript: '„Lesen Sie mir die Nummer bitte noch einmal vor, Ziffer für Ziffer?“',
  nearScript: '„Damit ich den richtigen Beitrag nehme: Worum geht es darin?“',
  nearHelp: 'Nehmen Sie eine davon nur, wenn die Person sie so vorliest.',
  unknown: 'Die Nummer ist richtig geschrieben, aber es gibt keinen Beitrag dazu.',
  cardNotArrived:
    'Diese Nummer steht auf einer Karte. Die Karte ist noch nicht angekommen oder noch nicht gelesen, es gibt noch keinen Beitrag.',
  cardNotArrivedScript:
    '„Ihre Karte ist noch nicht bei uns gelesen. Rufen Sie bitte in ein paar Tagen noch einmal an, oder sagen Sie mir Ihre Idee gleich jetzt.“',
  notTenDigits: (count: number) =>
    `Eine Beitragsnummer hat zehn Ziffern, diese hat ${count}. Unter dieser Telefonnummer gibt es auch keinen Beitrag, und in keinem Text steht sie.`,
  unknownPhone: 'Unter dieser Telefonnummer gibt es keinen Beitrag.',
  nothingToLookFor: 'Darin steht kein Buchstabe und keine Ziffer, nach denen man suchen kann.',
  unknownWords:
    'Niemand mit diesem Namen hat etwas beigetragen. Auch als ganze Wörter oder Wortanfänge in Titeln und Texten wurde das nicht gefunden. Was in den letzten Sekunden ankam, wird gleich gefunden.',
  unknownWordsScript: '„Wie schreibt man das bitte? Oder sagen Sie mir ein anderes Wort aus Ihrem Beitrag?“',
  foundTitle: (count: number, more: boolean) =>
    more
      ? `Mehr als ${count} Beiträge gefunden`
      : count === 1
        ? '1 Beitrag gefunden'
        : `${count} Beiträge gefunden`,
  foundHelp:
    'Gleiche Namen und ähnliche Texte kommen vor. Öffnen Sie einen Beitrag nur, wenn die Person sagt, worum es ging.',
  more: (count: number) => `Es gibt mehr. Hier stehen ${count}; mit mehr Wörtern werden es weniger.`,
  matchIn: { name: 'Name', title: 'Im Titel', text: 'Im Text' },
  onlySimilar: 'Nur ähnlich',
  severalTitle: (count: number, more: boolean) =>
    more
      ? `Mehr als ${count} Beiträge unter dieser Telefonnummer`
      : `${count} ${count === 1 ? 'Beitrag' : 'Beiträge'} unter dieser Telefonnummer`,
  severalMore: (count: number) =>
    `Hier stehen die ${count} neuesten. Ist der richtige nicht dabei, fragen Sie nach der Beitragsnummer, oder suchen Sie mit Wörtern aus dem Text.`,
  severalHelp: 'Mehrere Menschen können sich ein Telefon teilen. Fragen Sie, worum es ging.',
  severalScript: '„Worum ging es in Ihrem Beitrag?“',
  open: 'Öffnen',
  other: 'Andere Nummer',
  about: 'Beitrag',
  reference: 'Nummer',
  process: 'Verfahren',
  channel: 'Kam per',
  channels: { web: 'Web', phone: 'Telefon', paper: 'Papier' },
  received: 'Angekommen',
  language: 'Sprache',
  replyWay: 'Antwort per',
  supports: 'Unterstützt einen anderen Beitrag',
  privacy: 'Adressen und Telefonnummern stehen hier nicht. Wer sie ändern will, sagt sie neu.',
  readAloud: 'Zum Vorlesen',
  question: (message: string) => `Die Frage lautet: ${message}`,
  questionAway: 'Die Frage ist gerade nicht abrufbar. Versuchen Sie es in ein paar Minuten noch einmal.',
  reasonAway: 'Die Begründung ist gerade nicht abrufbar. Versuchen Sie es in ein paar Minuten noch einmal.',
  timeline: 'Verlauf',
  whatNow: 'Was möchte die Person?',
  nothingMore: 'Zu diesem Beitrag lässt sich nichts mehr ändern.',
  add: 'Etwas ergänzen',
  answer: 'Die Frage beantworten',
  changeWay: 'Antwort anders bekommen',
  withdraw: 'Beitrag zurückziehen',
  appeal: 'Widersprechen',
  codeTitle: 'Code für die Website ansagen',
  codeAsk:
    '„Damit ich sicher bin, dass es Ihr Beitrag ist: Worum geht es darin, und wie haben wir Ihnen bisher geantwortet?“',
  codeHelp:
    'Vergleichen Sie es mit dem Beitrag. Passt etwas nicht, gibt es keinen Code; bieten Sie einen Rückruf an der hinterlegten Nummer an.',
  codeConfirmed: 'Die Person hat gesagt, worum es geht und wie wir ihr antworten',
  codeMissing: 'Haken Sie an, dass die Person es gesagt hat. Sonst gibt es keinen Code.',
  codeDo: 'Code machen',
  codeScript:
    '„Ich sage Ihnen jetzt einen Code, Zeichen für Zeichen. Geben Sie ihn auf der Seite Ihres Beitrags ein. Geben Sie ihn bitte nicht weiter.“',
  codeUntil: (when: string) => `Einmal gültig, bis ${when}. Dass Sie ihn angesagt haben, ist festgehalten.`,
  appealUntil: (day: string) => `Möglich bis ${day}.`,
  appealOver: (day: string) =>
    `Widersprechen ging bis ${day}. Bieten Sie an, die Idee noch einmal neu aufzunehmen.`,
  appealWaits: 'Der Widerspruch ist da. Andere Menschen als zuvor entscheiden darüber.',
  appealScript:
    '„Warum sehen Sie das anders? Ich schreibe mit und lese es Ihnen vor. Entscheiden werden Menschen, die vorher nicht beteiligt waren.“',
  appealLabel: 'Warum die Person es anders sieht, in ihren Worten',
  appealHelp:
    'Das lesen die Menschen, die neu entscheiden. Es wird nicht veröffentlicht. Ein Widerspruch geht einmal.',
  appealEmpty: 'Schreiben Sie auf, warum die Person es anders sieht.',
  redactedDisagree:
    'Ist die Person damit nicht einverstanden? Vereinbaren Sie einen Rückruf, und schreiben Sie in die Notiz: „für die Leitung, geschwärzte Stellen“. Die Leitung kann das Original lesen.',
  appealReadBack: '„Ich lese Ihnen Ihren Widerspruch vor. Sagen Sie bitte, wenn etwas nicht stimmt.“',
  appealAgree: '„Soll ich das so weitergeben?“',
  appealDo: 'Stimmt, weitergeben',
  appealed: (day: string) => `Der Widerspruch ist aufgenommen. Eine Antwort ist bis ${day} zugesagt.`,
  back: 'Zurück',
  toReadBack: 'Vorlesen',
  change: 'Ändern',
  confirmed: 'Vorgelesen, die Person bestätigt es',
  confirmMissing: 'Lesen Sie es vor und haken Sie an, dass die Person es bestätigt.',
  withdrawTitle: 'Beitrag zurückziehen',
  withdrawScript: (title: string) =>
    `„Ich ziehe Ihren Beitrag ‚${title}‘ für Sie zurück. Er wird dann nicht weiter geprüft und nicht gezeigt. Das lässt sich nicht rückgängig machen. Soll ich das tun?“`,
  withdrawDo: 'Zurückziehen',
  withdrawn: 'Der Beitrag ist zurückgezogen.',
  addTitle: 'Etwas ergänzen',
  addScript: '„Was möchten Sie ergänzen? Ich schreibe mit und lese es Ihnen vor.“',
  addLabel: 'In den Worten der Person',
  addHelp: 'Was schon da steht, bleibt. Das hier kommt dazu, und wer prüft, sieht beides.',
  addEmpty: 'Schreiben Sie auf, was die Person ergänzen möchte.',
  addTooLong: 'Das ist zu lang: höchstens 5.000 Zeichen.',
  addReadBack: '„Ich lese Ihnen vor, was dazukommt. Sagen Sie bitte, wenn etwas nicht stimmt.“',
  addAgree: '„Soll ich das so zu Ihrem Beitrag schreiben?“',
  addDo: 'Stimmt, ergänzen',
  added: 'Die Ergänzung ist beim Beitrag.',
  contactTitle: 'Antwort anders bekommen',
  contactScript: '„Wie möchten Sie unsere Antworten bekommen: per E-Mail, Brief, Anruf oder gar nicht?“',
  contactHelp:
    'Füllen Sie nur aus, was der gewählte Weg braucht. Was bisher galt, wird ersetzt. Schon abgeschickte Antworten kommen noch auf dem alten Weg.',
  contactConsent: 'Einwilligung vorlesen',
  contactConsentGiven: 'Vorgelesen, die Person ist einverstanden',
  consentVersion: (version: string) => `Fassung ${version}`,
  contactReadBack: '„Ich lese Ihnen vor, wie wir Ihnen ab jetzt antworten.“',
  contactAgree: '„Stimmt das so?“',
  hearNothing: 'Sie bekommen keine Antwort mehr. Mit der Beitragsnummer können Sie jederzeit nachfragen.',
  contactDo: 'Stimmt, ändern',
  contactChanged: 'Ab jetzt kommen die Antworten so.',
  tooLate: 'Das geht bei diesem Beitrag nicht mehr. Hier steht, wie er jetzt steht.',
  tryAgain:
    'Gerade nicht erreichbar. Nichts wurde geändert, und alles, was Sie geschrieben haben, steht noch hier.',
};
export type LookUpTexts = typeof de;
