import type { Part } from '../../shell/texts-in.js';
import type { OwnTexts } from './own.texts.de.js';

/** In German easy language. */
export const deEasy: Part<OwnTexts> = {
  prove:
    'Ihren Text zeigen wir nur Ihnen. Dafür brauchen Sie einen Code. Mit dem Code können Sie auch antworten. Oder Sie schreiben noch etwas dazu. Oder Sie ziehen den Beitrag zurück.',
  proveQuestion: 'Wir haben eine Frage an Sie. Mit einem Code können Sie die Frage lesen.',
  askHow:
    'Wir schicken Ihnen den Code. Sie bekommen ihn mit E-Mail oder mit der Post. Oder wir rufen Sie an.',
  askAction: 'Ich brauche einen Code',
  askedTitle: 'Ein Code kommt.',
  asked: (phone) =>
    `Haben wir Ihre E-Mail-Adresse oder Ihre Adresse? Dann schicken wir den Code dorthin. Es kommt nichts an? Dann rufen Sie uns bitte an: ${phone}.`,
  haveCode: 'Ich habe einen Code',
  codeHelp: 'Der Code steht in der E-Mail oder im Brief von uns. Zum Beispiel: ACDE-FGHJ.',
  codeEmpty: 'Bitte schreiben Sie den Code.',
  codeWrong:
    'Der Code ist falsch. Oder er ist zu alt. Oder Sie haben ihn schon verwendet. Sie können einen neuen Code bestellen.',
  tooMany: (minutes) =>
    `Das war zu oft falsch. Bitte warten Sie ${minutes} Minuten. Dann versuchen Sie es noch einmal.`,
  away: 'Das geht gerade nicht. Bitte warten Sie ein paar Minuten. Dann versuchen Sie es noch einmal.',
  noWay: (phone) => `Der Code kommt nicht an? Rufen Sie uns an: ${phone}. Wir sagen Ihnen einen Code.`,
  ended: 'Die Zeit ist vorbei. Bitte bestellen Sie einen neuen Code.',
  kept: 'Wir haben Ihren Text noch nicht bekommen. Schreiben Sie zuerst den Code. Dann können Sie den Text senden.',
  signedOut: 'Sie sind abgemeldet. Hier kann niemand mehr Ihren Text lesen.',
  link: 'Drücken Sie auf den Knopf. Dann sehen Sie Ihren Beitrag. Das geht nur 1 Mal.',
  linkUsed:
    'Diese Adresse ist zu alt. Oder Sie haben sie schon verwendet. Sie können einen neuen Code bestellen.',
  toStatus: 'Zu Ihrem Beitrag',
  receiptCodeHelp:
    'Schreiben Sie den Code auf. Mit dem Code sehen Sie später Ihren Text. Wir zeigen den Code nur hier. Der Code geht 1 Jahr.',
  questionAway: 'Im Moment können wir die Frage nicht zeigen. Bitte versuchen Sie es später noch einmal.',
  openTitle: 'Sie sehen jetzt alles. Das sehen nur Sie.',
  open: 'Sind Sie fertig? Dann drücken Sie auf: Abmelden.',
  wordsTitle: 'Ihr Text',
  addedOn: (when) => `Das kam dazu am ${when}`,
  messagesTitle: 'Das haben wir Ihnen geschickt',
  messagesAway: 'Im Moment können wir unsere Nachrichten nicht zeigen.',
  occasions: { published: 'Ihr Beitrag ist öffentlich', 'published-redacted': 'Ihr Beitrag ist öffentlich' },
  states: {
    waiting: 'kommt noch',
    sending: 'kommt gleich',
    'in-letter-batch': 'kommt mit der Post',
  },
  addTitle: 'Noch etwas dazu schreiben',
  addLabel: 'Was möchten Sie dazu schreiben?',
  addHelp: 'Ihr Text bleibt. Das hier kommt dazu.',
  addAction: 'Senden',
  appealTitle: 'Sie finden unsere Entscheidung falsch?',
  appealLabel: 'Warum finden Sie es falsch?',
  appealHelp:
    'Schreiben Sie mit Ihren Worten. Das lesen nur die Menschen im Büro. Sie können nur 1 Mal widersprechen.',
  appealAction: 'Senden',
  appealEmpty: 'Bitte schreiben Sie: Warum finden Sie es falsch?',
  appealTooLong: 'Der Text ist zu lang. Es gehen nur 5000 Zeichen.',
  appealNotPossible: 'Das geht jetzt nicht mehr. Wir haben Ihren Text nicht bekommen.',
  appealed: 'Wir haben Ihren Widerspruch bekommen. Jetzt prüfen andere Menschen Ihren Beitrag.',
  appealWordsTitle: (when) => `Ihr Widerspruch am ${when}`,
  withdrawTitle: 'Wollen Sie den Beitrag zurückziehen?',
  withdrawText:
    'Dann prüfen wir ihn nicht mehr. Niemand sieht ihn mehr. Sie können das nicht mehr ändern. Die Nummer bleibt.',
  withdrawAction: 'Ja',
  withdrawBack: 'Nein',
  withdrawn: 'Sie haben Ihren Beitrag zurückgezogen.',
};
