import type { Role } from '@gemeinsam/contracts';

/** Words of the administration. English in admin.texts.en.ts has the same keys. */
export const de = {
  title: 'Verwaltung',
  places: {
    staff: 'Konten',
    tokens: 'API-Schlüssel',
    processes: 'Verfahren',
    telephony: 'Telefonanlagen',
    'dead-letters': 'Unzustellbares',
    'access-log': 'Einsichten',
    erase: 'Löschen',
  },
  roleNames: {
    agent: 'Telefon',
    paper: 'Papier',
    moderator: 'Moderation',
    lead: 'Leitung',
    admin: 'Verwaltung',
  } satisfies Record<Role, string>,
  roleHelp: {
    agent: 'Anrufe aufnehmen, zurückrufen',
    paper: 'Bögen drucken, einlesen, prüfen; Briefe',
    moderator: 'Beiträge prüfen und entscheiden',
    lead: 'Überblick, Zahlen, Streitfälle, Antworten',
    admin: 'alles hier, Verfahren, Konten',
  } satisfies Record<Role, string>,
  actions: 'Aktionen',
  errorsTitle: 'Bitte prüfen Sie Ihre Eingaben',
  never: 'noch nie',
  more: 'Weitere',

  staffLead:
    'Wer hier arbeitet und was jede Person darf. Geänderte Rollen gelten sofort; die Person meldet sich neu an.',
  name: 'Name',
  email: 'E-Mail-Adresse',
  roles: 'Rollen',
  state: 'Stand',
  lastLogin: 'Zuletzt angemeldet',
  active: 'aktiv',
  disabled: 'gesperrt',
  waiting: 'wartet auf Passwort',
  edit: 'Ändern',
  addStaff: 'Konto anlegen',
  addStaffLead:
    'Sie bekommen einen Link, den Sie der Person geben. Damit wählt sie ihr Passwort; der Link gilt einmal und drei Tage.',
  add: 'Konto anlegen',
  save: 'Speichern',
  disable: 'Sperren',
  disableQuestion:
    'Die Person wird sofort abgemeldet und kann sich nicht mehr anmelden. Was sie getan hat, bleibt nachvollziehbar. Sie können das Konto wieder öffnen.',
  disableConfirm: 'Ja, Konto sperren',
  enable: 'Wieder öffnen',
  newLink: 'Neuen Passwort-Link machen',
  linkTitle: 'Link zum Passwort',
  linkLead: (name: string) =>
    `Geben Sie diesen Link ${name} auf sicherem Weg. Er wird nur jetzt gezeigt und gilt einmal, drei Tage lang.`,
  back: 'Zurück zur Liste',
  saved: 'Gespeichert.',
  problems: {
    'name-missing': 'Bitte geben Sie einen Namen an.',
    'email-wrong': 'Bitte geben Sie eine vollständige E-Mail-Adresse an, zum Beispiel vorname@example.org.',
    'email-taken': 'Für diese Adresse gibt es schon ein Konto.',
    'roles-missing': 'Bitte wählen Sie mindestens eine Rolle.',
    disabled: 'Das Konto ist gesperrt, ein Link würde nicht gelten. Öffnen Sie es zuerst wieder.',
    'last-admin':
      'Das ist das letzte Konto mit der Rolle Verwaltung. Geben Sie die Rolle zuerst jemand anderem.',
  },

  tokensLead: 'Schlüssel für Programme: Scanner, Importe, Auswertungen. Jeder hat Rollen wie ein Konto.',
  tokenName: 'Wofür',
  tokenNameHelp: 'Zum Beispiel „Scanner Poststelle“.',
  created: 'Gemacht',
  createdBy: 'Von',
  lastUsed: 'Zuletzt verwendet',
  revoked: 'widerrufen',
  addToken: 'Neuen Schlüssel machen',
  makeToken: 'Schlüssel machen',
  tokenMade: 'Ihr neuer Schlüssel',
  tokenOnce: 'Kopieren Sie ihn jetzt. Er wird nie wieder gezeigt.',
  revoke: 'Widerrufen',
  revokeQuestion:
    'Programme mit diesem Schlüssel werden binnen Sekunden abgewiesen. Das lässt sich nicht zurücknehmen.',
  revokeConfirm: 'Ja, widerrufen',
  noTokens: 'Noch gibt es keinen Schlüssel.',

  deadLead:
    'Ereignisse, die ein Dienst nicht verarbeiten konnte. Nichts davon ist verloren: Beheben Sie die Ursache und lassen Sie sie noch einmal verarbeiten.',
  deadNone: 'Nichts Unzustellbares',
  deadNoneText: 'Alle Dienste haben alle Ereignisse verarbeitet.',
  serviceAway: (name: string) =>
    `${name} antwortet gerade nicht. Was dort liegt, sehen Sie, sobald der Dienst wieder da ist.`,
  event: 'Ereignis',
  reason: 'Grund',
  attempts: 'Versuche',
  since: 'Seit',
  retry: 'Noch einmal',
  drop: 'Verwerfen',
  dropQuestion:
    'Der Dienst wird dieses Ereignis nie verarbeiten; seine Zahlen oder Nachrichten können dann fehlen. Das lässt sich nicht zurücknehmen.',
  dropConfirm: 'Ja, endgültig verwerfen',
  retried: (handled: number, failed: number) => `Verarbeitet: ${handled}. Wieder gescheitert: ${failed}.`,
  dropped: 'Verworfen.',

  accessLead: 'Wer wann welchen Beitrag gesehen hat. Nummern suchen Sie mit oder ohne Striche.',
  reference: 'Vorgangsnummer',
  show: 'Anzeigen',
  all: 'Alle zeigen',
  who: 'Wer',
  when: 'Wann',
  whatSeen: 'Was',
  which: 'Beitrag',
  noAccess: 'Noch hat niemand etwas eingesehen.',
  wrongReference: {
    'not-ten-digits': 'Eine Vorgangsnummer hat zehn Ziffern.',
    'check-digit': 'Die Prüfziffer passt nicht: Eine Ziffer ist vertippt.',
  },
  actorKinds: { staff: 'Konto', token: 'API-Schlüssel', service: 'Dienst', public: 'öffentlich' },
  seen: {
    'moderation.case': 'Fall geprüft',
    'api.case-claimed': 'Fall über die Schnittstelle genommen',
    'paper.form': 'Papierbogen angesehen',
    'phone.caller': 'als früherer Beitrag beim Anruf gezeigt',
    'phone.similar': 'als ähnlicher Beitrag beim Anruf gezeigt',
    'phone.look-up': 'für eine anrufende Person nachgeschlagen',
    'messages.call': 'Rückruf geöffnet',
  } as Record<string, string>,

  eraseLead:
    'Wenn jemand verlangt, dass wir seine Daten löschen (Art. 17 DSGVO): Text, Kontakt und Angaben zur Person verschwinden überall. Es bleiben die Nummer und die Zählung.',
  eraseNext: 'Weiter',
  eraseTitle: (reference: string) => `Beitrag ${reference} löschen?`,
  eraseWhat:
    'Gelöscht werden: der Text in allen Fassungen, Name und Kontakt, freiwillige Angaben, gescannte Bögen, offene Nachrichten. Das lässt sich nicht zurücknehmen.',
  eraseConfirm: 'Ja, endgültig löschen',
  eraseCancel: 'Nicht löschen',
  erased: (reference: string) =>
    `Beitrag ${reference} ist gelöscht. Die anderen Dienste löschen in den nächsten Sekunden, was sie davon abgeleitet haben.`,
  unknownReference: 'Zu dieser Nummer gibt es keinen Beitrag.',
  process: 'Verfahren',
  status: 'Stand',
  received: 'Eingegangen',

  processesLead:
    'Welche Verfahren es gibt und welche Fassung ihres Formulars gilt. Eine neue Fassung gilt ab sofort auf allen drei Wegen; was vorher kam, behält seine.',
  formVersion: 'Fassung',
  openUntil: 'Offen bis',
  questions: 'Fragen',
  open: 'offen',
  closed: 'geschlossen',
  definition: 'Definition',
  download: 'Als JSON laden',
  publishTitle: 'Verfahren oder neue Fassung veröffentlichen',
  publishLead: 'Fügen Sie die Definition als JSON ein. Zuerst wird geprüft, dann gezeigt, was gelten wird.',
  definitionJson: 'Definition (JSON)',
  check: 'Prüfen',
  publish: 'Jetzt veröffentlichen',
  checkedWell: 'Die Definition ist in Ordnung. So wird sie gelten:',
  notJson: 'Das ist kein gültiges JSON.',
  published: (slug: string) => `${slug} ist veröffentlicht und gilt in wenigen Sekunden auf allen Wegen.`,
};

/** The shape that every language fills completely. */
export type AdminTexts = typeof de;
