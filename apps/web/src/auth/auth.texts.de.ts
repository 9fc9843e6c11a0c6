/** Words around signing in. English in auth.texts.en.ts has the same keys. */
export const de = {
  loginTitle: 'Anmelden',
  loginLead: 'Für Mitarbeiterinnen und Mitarbeiter. Zum Mitmachen brauchen Sie kein Konto.',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  signIn: 'Anmelden',
  wrong: 'E-Mail-Adresse oder Passwort stimmt nicht. Bitte prüfen Sie beides.',
  throttled: (minutes: number) =>
    `Zu viele Versuche. Bitte warten Sie ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`} und versuchen Sie es dann noch einmal.`,
  cookieLost:
    'Die Seite war zu lange offen, oder Ihr Browser nimmt keine Cookies an. Bitte melden Sie sich noch einmal an.',
  sessionsAway: 'Anmelden geht gerade nicht. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  signedOut: 'Sie sind abgemeldet.',
  stillSignedInTitle: 'Sie sind noch angemeldet',
  stillSignedIn:
    'Die Seite, auf der Sie „Abmelden“ gewählt haben, war älter als Ihre Anmeldung. Es ist nichts geschehen. Möchten Sie sich jetzt abmelden?',
  signOut: 'Abmelden',
  goOn: 'Weiterarbeiten',
  forgotten: 'Passwort vergessen? Ihre Verwaltung macht Ihnen einen neuen Link.',

  accountTitle: 'Mein Konto',
  roles: 'Rollen',
  roleNames: {
    agent: 'Telefon',
    paper: 'Papier',
    moderator: 'Moderation',
    lead: 'Leitung',
    admin: 'Verwaltung',
  },
  changeTitle: 'Passwort ändern',
  current: 'Jetziges Passwort',
  wanted: 'Neues Passwort',
  wantedHelp: (minimum: number) =>
    `Mindestens ${minimum} Zeichen. Mehrere Wörter hintereinander sind gut zu merken und sicher.`,
  change: 'Passwort ändern',
  notices: {
    changed: 'Ihr Passwort ist geändert. Alle anderen Anmeldungen wurden beendet.',
    keys: 'Ihre Tasten sind eingestellt.',
    phone: 'Die Ansicht am Telefon ist eingestellt.',
  },
  keysTitle: 'Tasten',
  letterKeys: 'Buchstaben und Ziffern allein als Tastenkürzel',
  letterKeysHelp:
    'Sie gelten, wenn der Fokus in der Liste oder am Fall ist. Ohne Haken gelten sie nur mit Alt und Umschalt, zum Beispiel wenn Sie mit Sprache steuern.',
  saveKeys: 'Tasten speichern',
  phoneTitle: 'Telefon',
  oneQuestion: 'Im Gespräch eine Frage nach der anderen zeigen',
  oneQuestionHelp:
    'Ohne Haken stehen alle Fragen untereinander. Auch während eines Gesprächs lässt sich das umschalten.',
  savePhone: 'Ansicht speichern',
  chooseTitle: 'Passwort wählen',
  chooseLead: (name: string) =>
    `Guten Tag, ${name}. Wählen Sie Ihr Passwort; danach können Sie sich anmelden.`,
  choose: 'Passwort speichern',
  chosen: 'Ihr Passwort ist gespeichert. Sie können sich jetzt anmelden.',
  linkUsed: 'Dieser Link gilt nicht mehr. Bitten Sie Ihre Verwaltung um einen neuen.',
  errorsTitle: 'Bitte prüfen Sie Ihre Eingaben',
  problems: {
    wrong: 'Das jetzige Passwort stimmt nicht.',
    'too-short': 'Das neue Passwort ist zu kurz.',
    'too-long': 'Das neue Passwort ist zu lang.',
    same: 'Das ist Ihr bisheriges Passwort. Wählen Sie ein anderes.',
    'too-easy': 'Das neue Passwort ist zu leicht zu erraten.',
  },
};

/** The shape that every language fills completely. */
export type AuthTexts = typeof de;
