import type { Part } from '../shell/texts-in.js';
import type { PublicTexts } from './public.texts.de.js';

/**
 * What reads differently in German easy language (Leichte Sprache, BITV 2.0 Anlage 2 Teil 1): short sentences, one
 * thought each, no passive, no commas, numbers as digits. `easy-texts.spec.ts` checks what a program can check.
 */
export const publicDeEasy: Part<PublicTexts> = {
  start: {
    title: 'Sagen Sie uns Ihre Meinung',
    lead: (number) =>
      `Sie können uns schreiben. Sie können uns anrufen: ${number}. Sie können uns einen Brief schicken. Ein Mensch liest alles. Wir antworten Ihnen.`,
    openTitle: 'Hier können Sie mitmachen',
    afterwards: 'Was passiert dann?',
    webText: 'Sie füllen ein Formular aus. Sie müssen sich nicht anmelden.',
    phoneText: (hours) => `${hours}. Sie sprechen. Wir schreiben alles auf.`,
    phoneAction: (number) => `Rufen Sie an: ${number}`,
    paperText: (address) => `Sie drucken das Formular. Sie füllen es aus. Schicken Sie es an: ${address}`,
    paperAction: 'Formular drucken',
    noneTitle: 'Jetzt können Sie nicht mitmachen',
    none: 'Bald können Sie wieder mitmachen. Dann steht es hier. Haben Sie früher mitgemacht? Dann können Sie nachsehen: Was ist mit meinem Beitrag passiert?',
    awayTitle: 'Im Moment geht es nicht',
    away: 'Wir arbeiten daran. Bitte warten Sie ein paar Minuten. Dann versuchen Sie es noch einmal.',
    lookupTitle: 'Haben Sie schon mitgemacht?',
    lookupText:
      'Sie haben eine Nummer von uns bekommen. Geben Sie die Nummer hier ein. Dann sehen Sie: Was ist mit meinem Beitrag passiert?',
  },
  ways: {
    title: 'Wollen Sie lieber anders mitmachen?',
    callText: (number, hours) => `${number}. ${hours}. Sie sprechen. Wir schreiben alles auf.`,
    paperText: 'Formular drucken',
    paperSend: (address) => `Schicken Sie es an: ${address}`,
    same: 'Alle können mitmachen. Alle haben die gleichen Rechte. Sie müssen sich nicht anmelden. Sie brauchen keinen Pass von Österreich.',
  },
  form: {
    supportGone:
      'Dieser Beitrag ist nicht mehr da. Wir haben Ihren Text noch nicht bekommen. Er steht noch hier. Sie können ihn jetzt senden.',
    promise: (date) =>
      `Ein Mensch liest jeden Beitrag. Wir antworten Ihnen bis ${date}. Sie wählen: Wie sollen wir antworten?`,
    replyTitle: 'Unsere Antwort',
    replyWhy:
      'Sie bekommen eine Nummer. Damit können Sie immer nachsehen. Wir wollen Ihnen auch antworten. Dafür brauchen wir zum Beispiel Ihre E-Mail-Adresse. Wir verwenden sie nur für die Antwort.',
    wish: 'Wie sollen wir antworten?',
    wishes: { none: 'gar nicht' },
    phone: 'Telefon-Nummer',
    phoneHelp: 'Zum Beispiel: 01 505 00 00',
    nameHelp: 'Den Namen brauchen wir für Brief oder Anruf. Wir veröffentlichen ihn nicht.',
    street: 'Straße und Nummer',
    postcode: 'Post-Leit-Zahl',
    easyReply: 'Bitte antworten Sie in Leichter Sprache',
    demographicsTitle: 'Ein paar Fragen zu Ihnen',
    demographicsNone: 'Das sage ich nicht',
    consentTitle: 'Sind Sie einverstanden?',
    sendHint: 'Dann bekommen Sie sofort eine Nummer von uns.',
    trap: 'Bitte schreiben Sie hier nichts',
    trapped:
      'Ein Feld muss leer bleiben. Aber dort war etwas. Vielleicht war das Ihr Computer. Wir haben das Feld leer gemacht. Bitte senden Sie noch einmal.',
    expired: 'Die Seite war lange offen. Ihr Text ist noch da. Bitte senden Sie noch einmal.',
    awayTitle: 'Im Moment geht es nicht',
    away: 'Ihr Text ist noch da. Lassen Sie die Seite offen. Bitte warten Sie ein paar Minuten. Dann senden Sie noch einmal. Wir bekommen Ihren Text nur 1 Mal.',
    sentTitle: 'Wir haben Ihren Beitrag schon bekommen',
    sent: 'Wollen Sie etwas ändern? Dann senden Sie noch einmal. Wir fragen Sie dann: Was soll mit diesem Beitrag passieren?',
    sentLink: (number) => `Was ist mit Beitrag ${number} passiert?`,
    sentBeforeTitle: 'Wir haben schon einen Beitrag von Ihnen',
    sentBefore:
      'Sie haben den Text geändert. Was sollen wir tun? Der neue Beitrag kann den früheren ersetzen. Dann gilt der frühere nicht mehr. Oder wir behalten beide.',
    sentBeforeFixed: 'Den früheren Beitrag können Sie nicht mehr ersetzen. Sie können noch einen senden.',
    replace: 'Der neue soll den früheren ersetzen',
    add: 'Beide sollen gelten',
    unsentIsLost: 'Bitte senden Sie zuerst. Gehen Sie vorher auf eine andere Seite? Dann ist Ihr Text weg.',
    keptWhere: 'Ihr Text bleibt in diesem Fenster',
    keptHow: 'Sie senden Ihren Text? Dann ist er hier weg. Sie schließen das Fenster? Dann ist er auch weg.',
    keptByUsHow:
      'Was Sie gesendet haben: Das heben wir 2 Stunden auf. Gehört das Gerät nicht Ihnen? Dann löschen Sie den Text. Danach gehen Sie.',
    clear: 'Meinen Text löschen',
    keptTitle: 'Ihr Text ist noch da',
    keptValue: 'Das haben Sie geschrieben',
    closedTitle: 'Hier können Sie nicht mehr mitmachen',
    closed: (date) =>
      `Sie konnten bis ${date} mitmachen. Haben Sie schon mitgemacht? Dann arbeiten wir weiter an Ihrem Beitrag.`,
    notYetTitle: 'Hier können Sie bald mitmachen',
    notYet: (date) => `Sie können ab ${date} mitmachen.`,
    closedKept: 'Ihr Text ist noch da. Sie können ihn kopieren:',
  },
  similar: {
    lead: 'Andere Menschen haben etwas Ähnliches geschrieben. Sie haben noch nichts gesendet. Sie entscheiden.',
    support: 'Ich bin auch dafür',
    supportHelp:
      'Sie sind auch dafür? Dann zählen wir Sie mit. Sie bekommen eine eigene Nummer. Wollen Sie eine Antwort? Dann bekommen Sie eine. Wir lesen auch Ihren Text.',
    supporters: (count) => (count === 1 ? '1 Mensch ist dafür' : `${count} Menschen sind dafür`),
    own: 'Vielleicht meinen Sie etwas anderes. Dann senden Sie Ihren Text.',
    send: 'Meinen Text trotzdem senden',
  },
  receipt: {
    supports: 'Sie sind auch dafür',
    title: 'Danke! Ihr Beitrag ist da',
    numberHelp: (phone) =>
      `Bitte schreiben Sie die Nummer auf. Mit der Nummer sehen Sie später: Was ist mit meinem Beitrag passiert? Sie können auch anrufen: ${phone}.`,
    receivedAt: (time) => `Ihr Beitrag ist da seit: ${time}`,
    nextTitle: 'Was passiert jetzt?',
    next: {
      decide: (date) =>
        `Wir entscheiden bis ${date}. Vielleicht veröffentlichen wir Ihren Beitrag. Vielleicht haben wir eine Frage. Vielleicht sagen wir Nein. Mit Ihrer Nummer können Sie nachsehen.`,
      object: 'Sagen wir Nein? Dann können Sie widersprechen. Das heißt: Sie sagen uns Ihre Gründe.',
    },
    reply: {
      letter: () => 'Wir schicken Ihnen einen Brief an Ihre Adresse.',
      sms: (to) => `Wir können noch keine SMS senden. Wir rufen Sie an: ${to}.`,
      none: () => 'Sie bekommen keine Nachricht von uns. Sie sehen selbst nach.',
    },
    replaced: {
      withdrawn: (number) =>
        `Dieser Beitrag ersetzt den früheren${number === undefined ? '' : `: ${number}`}. Der frühere ist zurückgezogen.`,
      stays: (number) =>
        `Den früheren Beitrag können wir nicht mehr ersetzen${number === undefined ? '' : `: ${number}`}. Jetzt haben wir beide.`,
    },
    wordsTitle: 'Das haben Sie geschrieben',
    status: 'Was ist mit meinem Beitrag?',
    another: 'Noch einen Beitrag senden',
  },
  lookup: {
    lead: 'Was ist mit Ihrem Beitrag passiert? Hier sehen Sie es.',
    numberHelp: 'Die Nummer hat 10 Ziffern. Sie haben sie von uns bekommen. Zum Beispiel: 472-913-086-4.',
    notTen: (count) =>
      `Die Nummer hat 10 Ziffern. Sie haben ${count === 1 ? '1 Ziffer' : `${count} Ziffern`} geschrieben.`,
    checkDigit: 'In der Nummer ist ein Fehler. Bitte sehen Sie noch einmal genau nach.',
    notFound: 'Diese Nummer gibt es nicht. Bitte sehen Sie noch einmal genau nach.',
    cardNotArrived:
      'Diese Nummer steht auf einer Post-Karte. Wir haben Ihre Karte noch nicht gelesen. Bitte sehen Sie in ein paar Tagen noch einmal nach.',
    lostTitle: 'Haben Sie die Nummer verloren?',
    cardCall: (number, hours) => `Oder rufen Sie uns an: ${number}. ${hours}.`,
    lost: (number, email) =>
      `Rufen Sie uns an: ${number}. Oder schreiben Sie uns: ${email}. Haben wir Ihre Telefon-Nummer? Dann finden wir Ihren Beitrag.`,
    away: 'Im Moment geht es nicht. Bitte warten Sie ein paar Minuten. Dann versuchen Sie es noch einmal. Ihr Beitrag ist sicher.',
  },
  status: {
    states: {
      received: 'ist da',
      'in-review': 'wartet',
      appealed: 'Widerspruch wartet',
      'declined-final': 'nicht veröffentlicht',
    },
    headline: {
      received: 'Ihr Beitrag ist da.',
      'in-review': 'Ihr Beitrag wartet. Ein Mensch muss ihn noch lesen.',
      published: 'Wir haben Ihren Beitrag veröffentlicht. Alle können ihn lesen.',
      declined: 'Wir veröffentlichen Ihren Beitrag nicht.',
      appealed: 'Sie haben widersprochen. Andere Menschen müssen noch entscheiden.',
      'declined-final': 'Wir haben noch einmal geprüft. Wir veröffentlichen Ihren Beitrag nicht.',
      withdrawn: 'Sie haben Ihren Beitrag zurückgezogen.',
      erased: 'Wir haben Ihren Text und Ihren Namen gelöscht. Auch Ihre Adresse ist weg.',
    },
    promise: (date) => `Wir entscheiden bis ${date}.`,
    late: (date) =>
      `Wir wollten bis ${date} entscheiden. Das haben wir nicht geschafft. Das tut uns leid. Wir arbeiten noch an Ihrem Beitrag.`,
    timelineTitle: 'Was schon passiert ist',
    timeline: {
      'in-review': 'Ein Mensch hat gelesen',
      declined: 'Wir haben entschieden: nicht veröffentlicht',
      appealed: 'Sie haben widersprochen',
      'declined-final': 'Wir haben noch einmal entschieden: nicht veröffentlicht',
    },
    waitsForReview: 'Ihr Beitrag wartet: Ein Mensch muss ihn noch lesen',
    comingDecision: 'Wir entscheiden',
    comingAnswer: 'Sie antworten. Dann prüfen wir weiter',
    by: (date) => `bis ${date}`,
    answerHelp: 'Ihre Antwort kommt zu Ihrem Beitrag. Dann prüfen wir weiter.',
    answerEmpty: 'Bitte schreiben Sie etwas in das Feld.',
    answerLong: (max) => `Ihre Antwort ist zu lang. Sie darf ${max} Zeichen haben.`,
    answerAway:
      'Im Moment geht es nicht. Ihr Text ist noch da. Bitte warten Sie ein paar Minuten. Dann senden Sie noch einmal.',
    answerPhone: (number) => `Sie können auch anrufen: ${number}. Sagen Sie uns dann Ihre Nummer.`,
    answeredTitle: 'Danke! Ihr Text ist da.',
    answered: 'Ihr Beitrag wartet jetzt wieder. Ein Mensch muss ihn noch lesen.',
    answeredBefore: 'Wir haben schon entschieden. Unten sehen Sie mehr.',
    unsentTitle: 'Das ist nicht mehr bei uns angekommen',
    unsent: (phone) =>
      `Wir haben schon entschieden. Ist dieser Text wichtig? Dann heben Sie ihn auf. Rufen Sie uns an: ${phone}.`,
    reasonTitle: 'Unsere Gründe',
    reasonsAway: 'Im Moment können wir die Gründe nicht zeigen. Bitte versuchen Sie es später noch einmal.',
    objectTitle: 'Finden Sie das falsch?',
    object: 'Dann sagen Sie uns das. Andere Menschen prüfen Ihren Beitrag noch einmal.',
    objectPhone: (number, hours) => `Am Telefon: ${number}. ${hours}.`,
    objectUntil: (day) => `Das geht bis ${day}.`,
    objectOver: (day) =>
      `Sie konnten bis ${day} widersprechen. Jetzt geht es nicht mehr. Aber Sie können einen neuen Beitrag schicken.`,
    objectHere: 'Auf dieser Seite: Dafür brauchen Sie einen Code.',
    objectHow: (reference) =>
      `Sagen Sie uns die Nummer ${reference}. Sagen Sie uns auch: Warum finden Sie es falsch?`,
    publishedTitle: 'Dieser Text ist veröffentlicht',
    redactedDisagree: (phone, address, reference) =>
      `Finden Sie das falsch? Rufen Sie uns an: ${phone}. Oder schreiben Sie einen Brief an: ${address}. Sagen Sie uns die Nummer ${reference}. Die Leitung prüft es. Und die Leitung antwortet Ihnen.`,
    redacted: 'Manche Wörter sind schwarz. Niemand kann sie lesen. Das steht dort:',
    publishedAway: 'Im Moment können wir den Text nicht zeigen.',
    process: 'Thema',
    otherNumber: 'Eine andere Nummer eingeben',
  },
  how: {
    lead: 'Sie können auf 3 Arten mitmachen. Danach ist alles gleich.',
    waysTitle: '3 Arten mit gleichen Rechten',
    ways: [
      { title: 'Im Internet', text: 'Sie füllen ein Formular aus. Sie müssen sich nicht anmelden.' },
      {
        title: 'Am Telefon',
        text: 'Sie rufen an. Sie sprechen. Wir schreiben alles auf. Wir lesen es Ihnen vor.',
      },
      {
        title: 'Auf Papier',
        text: 'Sie drucken das Formular. Oder Sie holen es ab. Sie füllen es mit der Hand aus. Sie schicken es uns.',
      },
    ],
    stepsTitle: 'Was passiert dann?',
    steps: [
      {
        title: 'Sie bekommen eine Nummer',
        text: 'Die Nummer hat 10 Ziffern. Damit sehen Sie immer: Was ist mit meinem Beitrag passiert?',
      },
      {
        title: 'Ein Mensch liest',
        text: 'Ein Computer gibt höchstens Hinweise. Nur Menschen dürfen entscheiden.',
      },
      {
        title: 'Wir entscheiden',
        text: 'Wir sagen Ihnen vorher: Wie lange dauert es? Vielleicht veröffentlichen wir Ihren Beitrag. Vielleicht haben wir eine Frage. Vielleicht sagen wir Nein. Nein sagen immer 2 Menschen. Sie erfahren den Grund.',
      },
      {
        title: 'Sie bekommen eine Antwort',
        text: 'Sie wählen: E-Mail oder Brief oder Anruf. Oder Sie sehen selbst nach.',
      },
    ],
    rightsTitle: 'Das ist Ihr Recht',
    rights: [
      'Alle Menschen hier können mitmachen. Sie müssen sich nicht anmelden. Sie brauchen keinen Pass von Österreich.',
      'Wir veröffentlichen nie Ihren Namen. Wir veröffentlichen nie Ihre Adresse. Wir brauchen beides nur für die Antwort.',
      'Sie müssen Ihr Alter nicht sagen. Sie müssen Ihr Geschlecht nicht sagen. Wir wollen nur wissen: Wer fehlt noch?',
    ],
    rightsByPhone: {
      withdraw: (number, email) =>
        `Sie können Ihren Beitrag zurückziehen. Dann löschen wir Ihren Text und Ihren Namen. Auch Ihre Adresse löschen wir. Rufen Sie uns an: ${number}. Oder schreiben Sie uns: ${email}. Das bleibt da: Die Nummer von Ihrem Beitrag. Und: Was ist damit passiert? Wer hat Ihre Daten gesehen?`,
      object: (number, address) =>
        `Haben wir Nein gesagt? Dann können Sie widersprechen. Rufen Sie uns an: ${number}. Oder schicken Sie einen Brief an: ${address}`,
    },
    contactTitle: 'Haben Sie noch Fragen?',
    contact: (number, hours) => `Rufen Sie uns an: ${number}. ${hours}.`,
    toStart: 'Hier können Sie mitmachen',
  },
};
