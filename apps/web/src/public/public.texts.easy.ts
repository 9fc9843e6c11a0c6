import type { PublicTexts } from './public.texts.de.js';

/** A part of the texts, section by section. */
export type EasyTexts = { [Section in keyof PublicTexts]?: Partial<PublicTexts[Section]> };

/** What reads differently in German easy language (Leichte Sprache): short sentences, one thought each, no negations in chains. */
export const publicDeEasy: EasyTexts = {
  start: {
    title: 'Sagen Sie uns Ihre Meinung',
    lead: 'Sie können uns schreiben. Sie können uns anrufen. Sie können uns einen Brief schicken. Wir lesen alles. Wir antworten Ihnen.',
    openTitle: 'Hier können Sie mitmachen',
    afterwards: 'Was passiert dann?',
    webText: 'Sie füllen ein Formular aus. Sie müssen sich nicht anmelden.',
    phoneText: (hours) => `${hours}. Sie sprechen. Wir schreiben alles auf.`,
    lookupTitle: 'Haben Sie schon mitgemacht?',
    lookupText:
      'Sie haben eine Nummer von uns bekommen. Geben Sie die Nummer hier ein. Dann sehen Sie: Was ist mit meinem Beitrag passiert?',
  },
  ways: { same: 'Alle können mitmachen. Alle haben die gleichen Rechte.' },
  form: {
    promise: (date) => `Wir lesen jeden Beitrag. Wir antworten Ihnen bis ${date}.`,
    replyTitle: 'Unsere Antwort',
    replyWhy:
      'Wir wollen Ihnen antworten. Dafür brauchen wir zum Beispiel Ihre E-Mail-Adresse. Wir verwenden sie nur für die Antwort.',
    wish: 'Wie sollen wir antworten?',
    demographicsTitle: 'Ein paar Fragen zu Ihnen',
    sendHint: 'Dann bekommen Sie eine Nummer von uns.',
    sentTitle: 'Wir haben Ihren Beitrag schon bekommen',
    sent: 'Wollen Sie etwas ändern? Dann senden Sie noch einmal. Wir fragen Sie dann: Was soll mit dem ersten Beitrag passieren?',
    sentBeforeTitle: 'Wir haben schon einen Beitrag von Ihnen',
    sentBefore:
      'Sie haben den Text geändert. Was sollen wir tun? Der neue Beitrag kann den ersten ersetzen. Dann gilt nur der neue. Oder wir behalten beide.',
    sentBeforeFixed: 'Den ersten Beitrag können Sie nicht mehr ersetzen. Sie können einen zweiten senden.',
    replace: 'Nur der neue soll gelten',
    add: 'Beide sollen gelten',
    keptHow:
      'Ihr Text bleibt in diesem Fenster. Er ist weg, wenn Sie ihn senden. Er ist auch weg, wenn Sie das Fenster schließen. Gehört das Gerät nicht Ihnen? Dann löschen Sie den Text, bevor Sie gehen.',
    clear: 'Meinen Text löschen',
    away: 'Ihr Text ist noch da. Bitte warten Sie ein paar Minuten. Dann senden Sie noch einmal.',
  },
  receipt: {
    title: 'Danke! Ihr Beitrag ist da',
    numberHelp:
      'Bitte schreiben Sie die Nummer auf. Mit der Nummer sehen Sie später: Was ist mit meinem Beitrag passiert?',
    wordsTitle: 'Das haben Sie geschrieben',
  },
  lookup: {
    lead: 'Was ist mit Ihrem Beitrag passiert? Hier sehen Sie es.',
    numberHelp: 'Die Nummer hat 10 Ziffern. Sie steht auf Ihrer Bestätigung.',
    checkDigit: 'In der Nummer ist ein Fehler. Bitte sehen Sie noch einmal genau nach.',
  },
  status: {
    promise: (date) => `Bis ${date} bekommen Sie eine Antwort von uns.`,
    object: 'Dann sagen Sie uns das. Andere Menschen prüfen Ihren Beitrag noch einmal.',
    private: 'Ihren Text und Ihre Adresse zeigen wir hier nicht. So kann sie niemand anderer lesen.',
  },
  how: {
    lead: 'Sie können auf drei Arten mitmachen.',
    rightsTitle: 'Das ist Ihr Recht',
  },
};

export const publicEnEasy: EasyTexts = {
  start: {
    title: 'Tell us what you think',
    lead: 'You can write to us. You can call us. You can send us a letter. We read everything. We answer you.',
    openTitle: 'You can take part here',
    afterwards: 'What happens then?',
    webText: 'You fill in a form. You do not have to sign in.',
    phoneText: (hours) => `${hours}. You speak. We write everything down.`,
    lookupTitle: 'Have you taken part already?',
    lookupText:
      'You got a number from us. Enter the number here. Then you see: What has happened to my contribution?',
  },
  ways: { same: 'Everyone can take part. Everyone has the same rights.' },
  form: {
    promise: (date) => `We read every contribution. We answer you by ${date}.`,
    replyTitle: 'Our answer',
    replyWhy:
      'We want to answer you. For that we need your e-mail address, for example. We use it only for the answer.',
    wish: 'How should we answer?',
    demographicsTitle: 'Some questions about you',
    sendHint: 'Then you get a number from us.',
    sentTitle: 'We have got your contribution already',
    sent: 'Do you want to change something? Then send again. We ask you then: What should happen with the first contribution?',
    sentBeforeTitle: 'We already have a contribution from you',
    sentBefore:
      'You have changed the text. What should we do? The new contribution can replace the first one. Then only the new one counts. Or we keep both.',
    sentBeforeFixed: 'You cannot replace the first contribution any more. You can send a second one.',
    replace: 'Only the new one counts',
    add: 'Both count',
    keptHow:
      'Your text stays in this window. It is gone when you send it. It is also gone when you close the window. Is this not your own device? Then delete the text before you leave.',
    clear: 'Delete my text',
    away: 'Your text is still here. Please wait a few minutes. Then send again.',
  },
  receipt: {
    title: 'Thank you! Your contribution is here',
    numberHelp:
      'Please write down the number. With the number you can see later: What has happened to my contribution?',
    wordsTitle: 'This is what you wrote',
  },
  lookup: {
    lead: 'What has happened to your contribution? You can see it here.',
    numberHelp: 'The number has 10 digits. It is on your confirmation.',
    checkDigit: 'There is a mistake in the number. Please look at it again.',
  },
  status: {
    promise: (date) => `You get an answer from us by ${date}.`,
    object: 'Then tell us. Other people will look at your contribution again.',
    private: 'We do not show your text and your address here. So nobody else can read them.',
  },
  how: {
    lead: 'You can take part in three ways.',
    rightsTitle: 'This is your right',
  },
};
