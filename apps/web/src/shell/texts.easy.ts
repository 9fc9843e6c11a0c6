import type { ShellTexts } from './texts.de.js';
import type { Part } from './texts-in.js';

/** The frame of public pages and the error pages in German easy language. */
export const deEasy: Part<ShellTexts> = {
  navLookup: 'Mein Beitrag',
  footerCall: (number, hours) => `Haben Sie Fragen? Rufen Sie uns an: ${number}. ${hours}.`,
  footerNav: 'Über diese Seite',
  footerPrivacy: 'Daten-Schutz',
  footerAccessibility: 'Seite ohne Hindernisse',
  footerRights: 'Internet oder Telefon oder Papier: Alle haben die gleichen Rechte.',
  error: {
    invalid: {
      lead: 'Etwas stimmt nicht. Bitte gehen Sie zurück. Dann versuchen Sie es noch einmal.',
    },
    unauthenticated: {
      lead: 'Diese Seite ist nur für unser Büro. Melden Sie sich an. Dann geht es weiter.',
    },
    forbidden: {
      title: 'Sie dürfen diese Seite nicht sehen',
      lead: 'Brauchen Sie diese Seite? Dann fragen Sie Ihre Leitung.',
    },
    formExpired: {
      lead: 'Die Seite war zu lange offen. Bitte gehen Sie zurück. Laden Sie die Seite neu. Dann senden Sie noch einmal. Wir haben nichts geändert.',
    },
    notFound: {
      lead: 'Vielleicht ist die Adresse falsch. Oder Sie können hier nicht mehr mitmachen.',
    },
    conflict: {
      title: 'Jemand hat etwas geändert',
      lead: 'Jemand war schneller. Laden Sie die Seite neu. Dann sehen Sie alles. Ihr Text hat nichts gelöscht.',
    },
    tooLarge: {
      lead: 'Das ist zu viel auf einmal. Wir haben nichts bekommen. Bitte gehen Sie zurück. Ihr Text ist dort noch da. Machen Sie den Text kürzer. Oder teilen Sie die Datei. Dann senden Sie noch einmal.',
    },
    unsupported: {
      title: 'Das können wir nicht lesen',
      lead: 'Auf der Seite steht: Diese Dateien können wir lesen. Bitte nehmen Sie so eine Datei.',
    },
    formFormat: {
      title: 'Das können wir nicht lesen',
      lead: 'Das Formular ist nicht richtig angekommen. Wir haben nichts gespeichert. Bitte gehen Sie zurück. Bitte senden Sie das Formular noch einmal.',
    },
    otherSite: {
      title: 'Das kommt von einer anderen Internet-Seite',
      lead: 'Eine andere Internet-Seite hat das Formular geschickt. Wir haben nichts geändert. Bitte öffnen Sie unsere Seite. Bitte senden Sie das Formular von dort.',
    },
    uploadCutOff: {
      title: 'Die Dateien sind nicht ganz da',
      lead: 'Wir haben nichts gespeichert. Bitte gehen Sie zurück. Bitte senden Sie die Dateien noch einmal.',
    },
    tooMany: {
      title: 'Bitte warten Sie kurz',
      lead: (minutes) =>
        `Sie haben sehr oft geklickt. Bitte warten Sie ${minutes === 1 ? '1 Minute' : `${minutes} Minuten`}. Dann geht es weiter.`,
    },
    tooManyUnsent: {
      title: 'Wir haben noch nichts bekommen',
      lead: (minutes) =>
        `Sie haben sehr oft geklickt. Ihr Text ist nicht bei uns. Bitte warten Sie ${minutes === 1 ? '1 Minute' : `${minutes} Minuten`}. Dann senden Sie noch einmal.`,
    },
    unavailable: {
      title: 'Im Moment geht es nicht',
      lead: 'Wir arbeiten daran. Bitte warten Sie ein paar Minuten. Dann versuchen Sie es noch einmal.',
    },
    fault: {
      title: 'Wir haben einen Fehler gemacht',
      lead: 'Das war nicht Ihr Fehler. Bitte versuchen Sie es noch einmal. Geht es wieder nicht? Dann sagen Sie uns diese Nummer:',
    },
    goOn: 'Was können Sie jetzt machen?',
    kept: 'Ihr Text ist noch da. Wir haben ihn nicht gespeichert. Bitte warten Sie ein paar Minuten. Dann senden Sie noch einmal.',
    stillHere: 'Ihr Text ist noch da:',
    referenceForUs: (id) => `Haben Sie Fragen? Dann sagen Sie uns: ${id}`,
  },
};

/** And in English. */
export const enEasy: Part<ShellTexts> = {
  footerCall: (number, hours) => `Do you have questions? Call us: ${number}. ${hours}.`,
  footerRights: 'Internet or phone or paper: Everyone has the same rights.',
  error: {
    invalid: { lead: 'Something is wrong. Please go back. Then try again.' },
    unauthenticated: { lead: 'This page is only for our office. Sign in. Then you can go on.' },
    forbidden: { title: 'You may not see this page', lead: 'Do you need this page? Then ask your lead.' },
    formExpired: {
      lead: 'The page was open for too long. Please go back. Load the page again. Then send again. We have changed nothing.',
    },
    notFound: { lead: 'Perhaps the address is wrong. Or you cannot take part here any more.' },
    conflict: {
      title: 'Somebody has changed something',
      lead: 'Somebody was faster. Load the page again. Then you see everything. Your text has deleted nothing.',
    },
    tooLarge: {
      lead: 'This is too much at once. We have not got anything. Please go back. Your text is still there. Make the text shorter. Or split the file. Then send again.',
    },
    unsupported: {
      title: 'We cannot read this',
      lead: 'The page says: We can read these files. Please take such a file.',
    },
    formFormat: {
      title: 'We cannot read this',
      lead: 'The form did not arrive in the right way. We have saved nothing. Please go back. Please send the form again.',
    },
    otherSite: {
      title: 'This comes from another website',
      lead: 'Another website has sent this form. We have changed nothing. Please open our page. Please send the form from there.',
    },
    uploadCutOff: {
      title: 'The files are not complete',
      lead: 'We have saved nothing. Please go back. Please send the files again.',
    },
    tooMany: {
      title: 'Please wait a moment',
      lead: (minutes) =>
        `You have clicked very often. Please wait ${minutes === 1 ? '1 minute' : `${minutes} minutes`}. Then you can go on.`,
    },
    tooManyUnsent: {
      title: 'We have not got anything yet',
      lead: (minutes) =>
        `You have clicked very often. Your text has not reached us. Please wait ${minutes === 1 ? '1 minute' : `${minutes} minutes`}. Then send again.`,
    },
    unavailable: {
      title: 'It does not work right now',
      lead: 'We are working on it. Please wait a few minutes. Then try again.',
    },
    fault: {
      title: 'We have made a mistake',
      lead: 'It was not your mistake. Please try again. Does it still not work? Then tell us this number:',
    },
    goOn: 'What can you do now?',
    kept: 'Your text is still here. We have not stored it. Please wait a few minutes. Then send again.',
    stillHere: 'Your text is still here:',
    referenceForUs: (id) => `Do you have questions? Then tell us: ${id}`,
  },
};
