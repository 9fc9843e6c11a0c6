/** Texts of the public pages. The English ones have the same keys; the easy ones replace some of them. */
export const publicDe = {
  start: {
    title: 'Reden Sie mit, wie es bei Ihnen weitergeht',
    lead: (number: string) =>
      `Schreiben Sie uns, rufen Sie an (${number}) oder schicken Sie eine Karte. Jeder Beitrag wird von einem Menschen gelesen, und Sie hören von uns.`,
    openTitle: 'Hier können Sie gerade mitmachen',
    until: (date: string) => `bis ${date}`,
    daysLeft: (days: number) =>
      days <= 0 ? 'nur noch heute' : days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`,
    afterwards: 'Was danach geschieht',
    web: 'Im Internet',
    webText: 'Ohne Konto, in wenigen Minuten.',
    webAction: 'Formular ausfüllen',
    phone: 'Am Telefon',
    phoneText: (hours: string) => `${hours}. Wir schreiben für Sie mit.`,
    phoneAction: (number: string) => `${number} anrufen`,
    paper: 'Auf Papier',
    paperText: (address: string) => `Ausdrucken, ausfüllen, schicken an: ${address}`,
    paperAction: 'Formular drucken (PDF)',
    noneTitle: 'Gerade ist kein Verfahren offen',
    none: 'Sobald Sie wieder mitmachen können, steht es hier. Was aus einem früheren Beitrag geworden ist, können Sie jederzeit nachsehen.',
    awayTitle: 'Die Verfahren können gerade nicht angezeigt werden',
    away: 'Wir arbeiten daran. Versuchen Sie es bitte in ein paar Minuten noch einmal.',
    lookupTitle: 'Schon mitgemacht?',
    lookupText: 'Mit der Nummer von Ihrer Bestätigung sehen Sie, was aus Ihrem Beitrag geworden ist.',
  },
  ways: {
    title: 'Lieber anders?',
    call: 'Anrufen',
    callText: (number: string, hours: string) => `${number}, ${hours}. Wir schreiben für Sie mit.`,
    paper: 'Auf Papier',
    paperText: 'Formular ausdrucken (PDF)',
    paperSend: (address: string) => `Schicken an: ${address}`,
    alsoAs: 'Auch so:',
    largePrint: 'in großer Schrift',
    easyPrint: 'in Leichter Sprache',
    card: 'als Postkarte',
    same: 'Auf jedem Weg gelten dieselben Regeln. Sie brauchen kein Konto und keine Staatsbürgerschaft.',
  },
  form: {
    promise: (date: string) =>
      `Jeder Beitrag wird gelesen. Bis zum ${date} hören Sie von uns, so wie Sie es wünschen: per E-Mail, Brief oder Anruf.`,
    replyTitle: 'Ihre Antwort von uns',
    replyWhy:
      'Sie bekommen auf jeden Fall eine Nummer, mit der Sie nachsehen können. Was Sie hier angeben, verwenden wir nur für die Antwort auf diesen Beitrag.',
    wish: 'Wie sollen wir Ihnen antworten?',
    wishes: {
      email: 'per E-Mail',
      letter: 'mit einem Brief',
      call: 'mit einem Anruf',
      none: 'gar nicht, ich sehe selbst nach',
    },
    email: 'E-Mail-Adresse',
    emailHelp: 'Zum Beispiel: name@example.org',
    phone: 'Telefonnummer',
    phoneHelp: 'Zum Beispiel: 01 505 00 00',
    name: 'Name',
    nameHelp: 'Für Brief oder Anruf hilfreich. Er wird nicht veröffentlicht.',
    street: 'Straße, Hausnummer, Tür',
    postcode: 'Postleitzahl',
    city: 'Wohnort',
    easyReply: 'Bitte antworten Sie in Leichter Sprache',
    demographicsTitle: 'Freiwillige Angaben zu Ihnen',
    demographicsNone: 'keine Angabe',
    consentTitle: 'Ihre Einwilligung',
    send: 'Beitrag senden',
    unsent: 'Noch nicht gesendet',
    sendHint: 'Danach bekommen Sie sofort eine Nummer.',
    trap: 'Bitte lassen Sie dieses Feld leer',
    trapped:
      'Ein Feld, das leer bleiben muss, war ausgefüllt. Das war vielleicht Ihr Browser. Wir haben es geleert; senden Sie bitte noch einmal.',
    expired:
      'Die Seite war lange offen. Alles, was Sie geschrieben haben, steht noch hier. Senden Sie bitte noch einmal.',
    awayTitle: 'Der Dienst ist gerade nicht erreichbar',
    away: 'Was Sie geschrieben haben, steht noch hier. Lassen Sie die Seite offen und senden Sie in ein paar Minuten noch einmal. Doppelt kommt dabei nichts an.',
    supportGone:
      'Der Beitrag, den Sie unterstützen wollten, ist nicht mehr veröffentlicht. Gesendet wurde nichts. Was Sie geschrieben haben, steht noch hier; Sie können es als eigenen Beitrag senden.',
    sentTitle: 'Das haben Sie schon gesendet',
    sent: 'Ihr Beitrag ist gut bei uns angekommen. Wenn Sie hier etwas ändern und noch einmal senden, fragen wir Sie, was damit geschehen soll.',
    sentLink: (number: string) => `Stand von Beitrag ${number} ansehen`,
    sentBeforeTitle: 'Dieses Formular haben Sie schon gesendet. Ersetzen oder dazu?',
    sentBefore:
      'Der frühere Beitrag ist gut bei uns angekommen, und noch niemand hat über ihn entschieden. Soll der geänderte Text an seine Stelle treten? Dann ist der frühere zurückgezogen. Oder ist es ein weiterer Beitrag?',
    sentBeforeFixed:
      'Der frühere Beitrag ist gut bei uns angekommen. Ersetzen lässt er sich hier nicht mehr. Sie können den geänderten Text als weiteren Beitrag senden.',
    replace: 'Den früheren ersetzen',
    add: 'Als weiteren Beitrag senden',
    unsentIsLost:
      'Wenn Sie diese Seite über einen Link verlassen, geht verloren, was Sie noch nicht gesendet haben.',
    keptWhere: 'Was Sie schreiben, merkt sich Ihr Browser',
    keptHow:
      'Damit nichts verloren geht, wenn Sie neu laden oder die Sprache wechseln: nur in diesem Fenster, bis Sie senden oder das Fenster schließen.',
    keptByUs: 'Was wir aufheben',
    keptByUsHow:
      'Das Formular, wie Sie es zuletzt an uns gesendet haben, heben wir zwei Stunden verschlüsselt auf. An einem fremden Gerät löschen Sie es am besten, bevor Sie gehen.',
    clear: 'Alles löschen, was ich hier geschrieben habe',
    keptTitle: 'Ihr Text ist noch da',
    keptField: 'Feld',
    keptValue: 'Was Sie geschrieben haben',
    keptRetry: 'Noch einmal senden',
    closedTitle: 'Dieses Verfahren ist zu Ende',
    closed: (date: string) => `Es war bis ${date} offen. Beiträge von früher werden weiter bearbeitet.`,
    notYetTitle: 'Dieses Verfahren beginnt bald',
    notYet: (date: string) => `Mitmachen können Sie ab ${date}.`,
    closedKept: 'Ihr Text steht noch hier, damit Sie ihn sichern können:',
  },
  similar: {
    title: 'Gibt es Ihre Idee schon?',
    lead: 'Andere haben Ähnliches geschrieben, und es ist veröffentlicht. Gesendet ist noch nichts: Sie entscheiden.',
    support: 'Diesen unterstützen, statt ihn zu wiederholen',
    supportHelp:
      'Ihre Unterstützung zählt bei diesem Beitrag mit. Sie bekommen trotzdem eine eigene Nummer und, wenn Sie das wünschen, eine Antwort. Was Sie geschrieben haben, lesen wir mit.',
    supporters: (count: number) =>
      count === 1 ? '1 Person unterstützt das' : `${count} Personen unterstützen das`,
    ownTitle: 'Oder meinen Sie etwas anderes?',
    own: 'Ähnliche Worte können auch das Gegenteil meinen. Dann senden Sie Ihren Beitrag so, wie Sie ihn geschrieben haben.',
    send: 'Meinen Beitrag trotzdem senden',
    back: 'Zurück zum Formular',
  },
  receipt: {
    supports: 'Sie unterstützen damit',
    title: 'Danke, Ihr Beitrag ist angekommen',
    number: 'Ihre Nummer',
    numberHelp: (phone: string) =>
      `Bitte heben Sie diese Nummer auf. Mit ihr sehen Sie jederzeit nach, was aus Ihrem Beitrag geworden ist: auf dieser Website oder am Telefon (${phone}).`,
    receivedAt: (time: string) => `Eingegangen am ${time}`,
    nextTitle: 'Wie es weitergeht',
    next: {
      read: 'Ein Mensch liest Ihren Beitrag.',
      decide: (date: string) =>
        `Bis spätestens ${date} entscheiden wir: Wir veröffentlichen ihn, oder wir haben eine Frage an Sie, oder wir lehnen ihn ab und begründen das. Mit Ihrer Nummer können Sie es nachsehen.`,
      object: 'Wenn Sie mit einer Ablehnung nicht einverstanden sind, können Sie widersprechen.',
    },
    reply: {
      email: (to: string) => `Wir antworten per E-Mail an ${to}.`,
      sms: (to: string) => `SMS können wir noch nicht senden. Wir rufen Sie an unter ${to}.`,
      letter: () => 'Wir antworten mit einem Brief an die Adresse, die Sie angegeben haben.',
      call: (to: string) => `Wir rufen Sie an unter ${to}.`,
      none: () => 'Sie bekommen keine Nachricht von uns und sehen selbst nach.',
    },
    wordsTitle: 'Das haben wir bekommen, Wort für Wort',
    replaced: {
      withdrawn: (number?: string) =>
        number === undefined
          ? 'Ihr früherer Beitrag ist zurückgezogen.'
          : `Dieser Beitrag ersetzt ${number}; jener ist zurückgezogen.`,
      stays: (number?: string) =>
        `Ihr früherer Beitrag${number === undefined ? '' : ` ${number}`} ließ sich nicht mehr ersetzen. Beide bleiben bei uns.`,
    },
    print: 'Diese Seite drucken',
    status: 'Stand des Beitrags ansehen',
    another: 'Noch einen Beitrag senden',
  },
  lookup: {
    title: 'Mein Beitrag',
    lead: 'Sehen Sie nach, was aus Ihrem Beitrag geworden ist.',
    number: 'Ihre Nummer',
    numberHelp:
      'Zehn Ziffern von Ihrer Bestätigung, zum Beispiel 472-913-086-4. Striche und Abstände sind egal.',
    action: 'Nachsehen',
    empty: 'Bitte geben Sie Ihre Nummer ein.',
    notTen: (count: number) => `Die Nummer hat zehn Ziffern. Wir haben ${count} gelesen.`,
    checkDigit:
      'In dieser Nummer ist ein Tippfehler: Die letzte Ziffer prüft die anderen, und sie passt nicht. Oft sind zwei Ziffern vertauscht.',
    notFound:
      'Einen Beitrag mit dieser Nummer gibt es nicht. Bitte vergleichen Sie sie mit Ihrer Bestätigung.',
    cardNotArrived:
      'Diese Nummer steht auf dem Abschnitt einer Postkarte. Ihre Karte ist noch nicht angekommen, oder wir haben sie noch nicht gelesen. Schauen Sie bitte in ein paar Tagen wieder vorbei.',
    cardCall: (number: string, hours: string) => `Oder rufen Sie uns an: ${number}, ${hours}.`,
    lostTitle: 'Nummer verloren?',
    lost: (number: string, email: string) =>
      `Rufen Sie uns an (${number}) oder schreiben Sie uns: ${email}. Wenn Sie eine Telefonnummer angegeben haben, finden wir Ihren Beitrag damit wieder.`,
    away: 'Wir können gerade nicht nachsehen. Versuchen Sie es bitte in ein paar Minuten noch einmal. Ihr Beitrag ist sicher aufgehoben.',
  },
  status: {
    title: (reference: string) => `Beitrag ${reference}`,
    states: {
      received: 'angekommen',
      'in-review': 'wartet auf Prüfung',
      returned: 'wir haben eine Frage',
      published: 'veröffentlicht',
      declined: 'nicht veröffentlicht',
      appealed: 'Widerspruch wartet auf Prüfung',
      'declined-final': 'endgültig nicht veröffentlicht',
      withdrawn: 'zurückgezogen',
      erased: 'gelöscht',
    },
    headline: {
      received: 'Ihr Beitrag ist angekommen.',
      'in-review': 'Ihr Beitrag wartet auf die Prüfung durch einen Menschen.',
      returned: 'Wir haben eine Frage an Sie.',
      published: 'Ihr Beitrag ist veröffentlicht.',
      declined: 'Ihr Beitrag wird nicht veröffentlicht.',
      appealed: 'Ihr Widerspruch wartet auf die Prüfung durch Menschen.',
      'declined-final': 'Ihr Beitrag wird endgültig nicht veröffentlicht.',
      withdrawn: 'Ihr Beitrag ist zurückgezogen.',
      erased: 'Text, Name und Kontakt zu diesem Beitrag sind gelöscht.',
    },
    promise: (date: string) => `Bis spätestens ${date} wissen Sie, wie es weitergeht.`,
    late: (date: string) =>
      `Wir hatten Ihnen eine Entscheidung bis ${date} versprochen. Das haben wir nicht geschafft, und das tut uns leid. Ihr Beitrag ist weiter in Arbeit.`,
    timelineTitle: 'Verlauf',
    timeline: {
      received: 'Angekommen',
      'in-review': 'Prüfung durch einen Menschen',
      returned: 'Frage an Sie',
      published: 'Veröffentlicht',
      declined: 'Entschieden: nicht veröffentlicht',
      appealed: 'Widerspruch eingegangen',
      'declined-final': 'Endgültig entschieden: nicht veröffentlicht',
      withdrawn: 'Zurückgezogen',
      erased: 'Gelöscht',
    },
    waitsForReview: 'Wartet auf die Prüfung durch einen Menschen',
    comingDecision: 'Entscheidung',
    comingAnswer: 'Ihre Antwort, danach prüfen wir weiter',
    by: (date: string) => `spätestens ${date}`,
    now: 'jetzt',
    questionTitle: 'Unsere Frage',
    answerLabel: 'Ihre Antwort',
    answerHelp: 'Sie wird an Ihren Beitrag angefügt. Danach geht die Prüfung weiter.',
    answerAction: 'Antwort senden',
    answerEmpty: 'Bitte schreiben Sie etwas in das Feld.',
    answerLong: (max: string) => `Bitte kürzen Sie die Antwort auf höchstens ${max} Zeichen.`,
    answerAway:
      'Der Dienst ist gerade nicht erreichbar. Was Sie geschrieben haben, steht noch hier. Bitte senden Sie in ein paar Minuten noch einmal.',
    answerPhone: (number: string) => `Sie können auch anrufen: ${number}. Nennen Sie dazu Ihre Nummer.`,
    answeredTitle: 'Danke, Ihr Text ist angekommen.',
    answered: 'Ihr Beitrag wartet jetzt wieder auf die Prüfung durch einen Menschen.',
    answeredBefore: 'Über Ihren Beitrag ist inzwischen entschieden. Unten sehen Sie den heutigen Stand.',
    unsentTitle: 'Das haben wir nicht mehr dazugenommen',
    unsent: (phone: string) =>
      `Über den Beitrag ist schon entschieden. Wenn Ihre Worte wichtig sind, heben Sie sie auf und sagen Sie sie uns am Telefon: ${phone}.`,
    reasonTitle: 'Warum',
    reasonsAway:
      'Die Begründung kann gerade nicht angezeigt werden. Versuchen Sie es bitte in ein paar Minuten noch einmal.',
    objectTitle: 'Sie sind nicht einverstanden?',
    object:
      'Dann widersprechen Sie. Ihr Widerspruch wird von Menschen geprüft, die vorher nicht entschieden haben.',
    objectPhone: (number: string, hours: string) => `Am Telefon: ${number}, ${hours}`,
    objectPost: (address: string) => `Mit einem Brief an: ${address}`,
    objectUntil: (day: string) => `Das geht bis ${day}.`,
    objectOver: (day: string) =>
      `Widersprechen ging bis ${day}. Sie können Ihre Idee jederzeit neu einbringen.`,
    objectHere:
      'Auf dieser Seite, sobald Sie weiter unten mit einem Code gezeigt haben, dass es Ihr Beitrag ist.',
    objectHow: (reference: string) =>
      `Nennen Sie die Nummer ${reference} und sagen Sie in Ihren Worten, warum Sie es anders sehen.`,
    publishedTitle: 'Der veröffentlichte Text',
    redactedDisagree: (phone: string, address: string, reference: string) =>
      `Sie sehen das anders? Rufen Sie an: ${phone}. Oder schreiben Sie einen Brief an: ${address}. Nennen Sie dabei die Nummer ${reference}. Die Leitung liest nach, was geschwärzt ist, und antwortet Ihnen.`,
    redacted: 'Einzelne Stellen sind geschwärzt, niemand kann sie lesen. Geschwärzt ist:',
    publishedAway: 'Der veröffentlichte Text kann gerade nicht angezeigt werden.',
    process: 'Verfahren',
    otherNumber: 'Andere Nummer nachsehen',
  },
  how: {
    title: 'So geht es',
    lead: 'Mitmachen geht auf drei Wegen. Danach geschieht auf jedem Weg dasselbe.',
    waysTitle: 'Drei Wege, gleiches Recht',
    ways: [
      { title: 'Im Internet', text: 'Sie füllen das Formular aus. Sie brauchen kein Konto.' },
      {
        title: 'Am Telefon',
        text: 'Sie rufen an und erzählen. Wir schreiben Ihre Worte mit und lesen sie Ihnen vor.',
      },
      {
        title: 'Auf Papier',
        text: 'Sie drucken das Formular aus oder holen es ab, füllen es mit der Hand aus und schicken es.',
      },
    ],
    stepsTitle: 'Was dann geschieht',
    steps: [
      {
        title: 'Sie bekommen eine Nummer',
        text: 'Zehn Ziffern. Mit ihr sehen Sie jederzeit nach, wie es steht.',
      },
      {
        title: 'Ein Mensch liest',
        text: 'Programme geben höchstens Hinweise. Entscheiden dürfen nur Menschen.',
      },
      {
        title: 'Wir entscheiden in der versprochenen Zeit',
        text: 'Ihr Beitrag wird veröffentlicht, oder wir fragen bei Ihnen nach, oder wir lehnen ihn ab. Ablehnen müssen immer zwei Menschen, und Sie erfahren den Grund.',
      },
      {
        title: 'Sie hören von uns',
        text: 'So wie Sie es wünschen: per E-Mail, Brief oder Anruf. Oder gar nicht, wenn Sie selbst nachsehen wollen.',
      },
    ],
    rightsTitle: 'Ihre Rechte',
    rights: [
      'Mitmachen können alle, die hier leben, arbeiten oder sich hier aufhalten. Sie brauchen kein Konto und keine Staatsbürgerschaft.',
      'Name und Kontakt werden nie veröffentlicht. Wir verwenden sie nur für die Antwort.',
      'Angaben zu Alter oder Geschlecht sind freiwillig. Sie zeigen uns, wen wir noch nicht erreichen.',
    ],
    rightsByPhone: {
      withdraw: (number: string, email: string) =>
        `Sie können Ihren Beitrag zurückziehen und löschen lassen, auch Ihren Namen und Kontakt. Rufen Sie uns dafür an (${number}) oder schreiben Sie uns: ${email}. Nummer und Weg des Beitrags bleiben stehen, und wer Ihre Daten gesehen hat.`,
      object: (number: string, address: string) =>
        `Gegen eine Ablehnung können Sie widersprechen, am Telefon (${number}) oder mit einem Brief an: ${address}`,
    },
    contactTitle: 'Noch Fragen?',
    contact: (number: string, hours: string) => `Rufen Sie uns an: ${number}, ${hours}.`,
    toStart: 'Zu den offenen Verfahren',
  },
};

/** The shape that every language fills completely. */
export type PublicTexts = typeof publicDe;
