/** Texts of the frame around every page and of the error pages. English in texts.en.ts has the same keys. */
export const de = {
  site: 'Gemeinsam',
  skip: 'Zum Inhalt',
  mainNav: 'Hauptmenü',
  readingSwitches: 'Sprache',
  otherLanguage: 'English',
  easyOn: 'Leichte Sprache',
  easyOff: 'Alltagssprache',
  navParticipate: 'Mitmachen',
  navLookup: 'Mein Beitrag',
  navHow: 'So geht es',
  footerCall: (number: string, hours: string) => `Fragen? Rufen Sie uns an: ${number}, ${hours}.`,
  footerNav: 'Über diese Website',
  footerImprint: 'Impressum',
  footerPrivacy: 'Datenschutz',
  footerDecisions: 'Entscheidungen',
  footerAccessibility: 'Barrierefreiheit',
  footerRights: 'Web, Telefon oder Papier: gleiche Regeln, gleiche Rechte.',
  footerStaff: 'Anmelden für das Team',
  signOut: 'Abmelden',
  navPhone: 'Telefon',
  navPaper: 'Papier',
  navModeration: 'Prüfen',
  navMessages: 'Antworten',
  navDashboard: 'Überblick',
  navAdmin: 'Verwaltung',

  error: {
    invalid: {
      title: 'Das haben wir nicht verstanden',
      lead: 'Etwas an der Anfrage stimmt nicht. Gehen Sie bitte zurück und versuchen Sie es noch einmal.',
    },
    unauthenticated: {
      title: 'Bitte melden Sie sich an',
      lead: 'Diese Seite ist für das Team. Nach dem Anmelden geht es hier weiter.',
    },
    forbidden: {
      title: 'Diese Seite ist nicht für Sie freigegeben',
      lead: 'Ihr Konto hat die Rolle dafür nicht. Wenn Sie sie brauchen, fragen Sie bitte Ihre Leitung.',
    },
    unauthenticatedUnsent: {
      title: 'Nicht gesendet, Ihr Text ist noch da',
      lead: 'Ihre Anmeldung ist abgelaufen. Melden Sie sich in einem neuen Fenster an, kommen Sie dann hierher zurück, und senden Sie noch einmal.',
    },
    signedInAnew: {
      title: 'Noch nicht gesendet',
      lead: 'Das wurde getippt, bevor Sie sich angemeldet haben, oder die Seite war zu lange offen. Senden Sie es noch einmal, wenn es von Ihnen ist. Geändert wurde nichts.',
    },
    formExpired: {
      title: 'Bitte senden Sie das noch einmal',
      lead: 'Die Seite war zu lange offen. Gehen Sie zurück, laden Sie sie neu und senden Sie noch einmal. Geändert wurde nichts.',
    },
    notFound: {
      title: 'Diese Seite gibt es nicht',
      lead: 'Vielleicht ist die Adresse vertippt, oder das Verfahren ist schon zu Ende.',
    },
    notFoundForStaff: {
      title: 'Diese Seite gibt es nicht',
      lead: 'Vielleicht ist die Adresse vertippt, oder was hier stand, ist inzwischen gelöscht.',
    },
    noDraft: {
      title: 'Diesen Entwurf gibt es nicht mehr',
      lead: 'Er wurde gelöscht: weil nichts darin stand, oder weil seine Frist vorbei ist. Was noch da ist, steht bei den Entwürfen.',
    },
    conflict: {
      title: 'Inzwischen hat sich etwas geändert',
      lead: 'Jemand anderer war schneller. Laden Sie die Seite neu, dann sehen Sie den heutigen Stand. Von Ihnen wurde nichts überschrieben.',
    },
    tooLarge: {
      title: 'Das ist zu groß',
      lead: 'Wir können so viel auf einmal nicht annehmen. Gesendet wurde nichts. Gehen Sie im Browser einen Schritt zurück, dann ist wieder da, was Sie geschrieben haben. Kürzen Sie dort den Text, oder teilen Sie die Datei, und senden Sie noch einmal.',
    },
    unsupported: {
      title: 'Dieses Format können wir nicht lesen',
      lead: 'Bitte verwenden Sie eines der Formate, die auf der Seite genannt sind.',
    },
    formFormat: {
      title: 'Dieses Formular können wir nicht lesen',
      lead: 'Es kam nicht so an, wie unsere Seite es sendet. Nichts davon ist gespeichert. Gehen Sie bitte zurück, und senden Sie es von der Seite aus noch einmal.',
    },
    otherSite: {
      title: 'Das kam von einer anderen Website',
      lead: 'Dieses Formular hat eine andere Website gesendet. Wir nehmen nur Formulare von unseren eigenen Seiten. Es wurde nichts geändert. Öffnen Sie bitte unsere Seite, und senden Sie es von dort.',
    },
    uploadCutOff: {
      title: 'Die Dateien sind nicht ganz angekommen',
      lead: 'Nichts davon wurde eingelesen. Gehen Sie bitte zurück, wählen Sie die Dateien noch einmal aus, und senden Sie sie noch einmal.',
    },
    tooMany: {
      title: 'Bitte warten Sie einen Augenblick',
      lead: (minutes: number) =>
        `Von Ihrem Anschluss kamen sehr viele Anfragen. In ${minutes === 1 ? 'einer Minute' : `${minutes} Minuten`} geht es weiter.`,
    },
    tooManyUnsent: {
      title: 'Noch nicht gesendet: bitte warten Sie einen Augenblick',
      lead: (minutes: number) =>
        `Von Ihrem Anschluss kamen sehr viele Anfragen. Darum ist nicht angekommen, was Sie gerade senden wollten. In ${minutes === 1 ? 'einer Minute' : `${minutes} Minuten`} können Sie es noch einmal senden.`,
    },
    unavailable: {
      title: 'Der Dienst ist gerade nicht erreichbar',
      lead: 'Wir arbeiten daran. Versuchen Sie es bitte in ein paar Minuten noch einmal.',
    },
    fault: {
      title: 'Bei uns ist etwas schiefgegangen',
      lead: 'Das lag nicht an Ihnen. Versuchen Sie es bitte noch einmal. Wenn es wieder geschieht, nennen Sie uns diese Nummer:',
    },
    goOn: 'Wie es weitergeht',
    toStart: 'Zur Startseite',
    toDrafts: 'Zu den Entwürfen',
    toLookup: 'Meinen Beitrag nachsehen',
    toLogin: 'Anmelden',
    toLoginBeside: 'In einem neuen Fenster anmelden',
    toForm: 'Zurück zum Formular',
    retry: 'Noch einmal versuchen',
    kept: 'Was Sie geschrieben haben, ist noch da. Es wurde nicht gespeichert, bitte senden Sie es in ein paar Minuten noch einmal.',
    stillHere: 'Was Sie geschrieben haben, ist noch da:',
    sendAgain: 'Noch einmal senden',
    referenceForUs: (id: string) => `Für Rückfragen: ${id}`,
  },
};

/** The shape that every language of the frame fills completely. */
export type ShellTexts = typeof de;
