/** A part of a page: paragraphs, then points. What stands in braces is filled in from the settings of the office. */
export interface OfficeSection {
  title: string;
  text: readonly string[];
  points?: readonly string[];
}

/** Who runs the site and what becomes of people's data; English in office.texts.en.ts has the same keys. */
export const officeDe = {
  imprint: {
    title: 'Impressum',
    office: 'Büro',
    address: 'Anschrift',
    phone: 'Telefon',
    email: 'E-Mail',
    operator: 'Medieninhaber und Herausgeber',
    supervisor: 'Aufsichtsbehörde',
    vatId: 'UID-Nummer',
    sections: [
      {
        title: 'Worum es hier geht',
        text: [
          'Gegenstand: Beteiligung der Bevölkerung an öffentlichen Vorhaben. Medieninhaber: {operator}.',
          'Grundlegende Richtung: Die Website informiert über Beteiligungsverfahren, nimmt Beiträge dazu entgegen und veröffentlicht sie, nachdem ein Mensch sie geprüft hat. Veröffentlichte Beiträge geben die Meinung derer wieder, die sie geschrieben haben.',
        ],
      },
      {
        title: 'Rechtsgrundlagen',
        text: ['Angaben nach § 5 E-Commerce-Gesetz und §§ 24 und 25 Mediengesetz.'],
      },
    ] as readonly OfficeSection[],
  },
  privacy: {
    title: 'Datenschutz',
    lead: 'Was wir von Ihnen wissen, wozu wir es brauchen, und was Sie verlangen können.',
    sections: [
      {
        title: 'Wer verantwortlich ist',
        text: [
          'Verantwortlich: {operator}. Büro: {name}, {address}. Telefon: {phone}, E-Mail: {email}.',
          'Datenschutzbeauftragte Stelle: {dataProtection}.',
        ],
      },
      {
        title: 'Was wir verarbeiten, und wozu',
        text: [
          'Grundlage ist Ihre Einwilligung (Art. 6 Abs. 1 lit. a DSGVO). Mitmachen ist freiwillig. Für einen Beitrag brauchen wir die Antworten, neben denen nicht „freiwillig“ steht, den Weg, auf dem Sie eine Antwort wünschen, mit dem, was er braucht, und Ihre Einwilligung; ohne sie können wir ihn nicht annehmen. Alles andere können Sie weglassen.',
        ],
        points: [
          'Ihren Beitrag mit Bezirk und Thema, um ihn zu prüfen, zu veröffentlichen und zu beantworten. Ihr Name steht nicht dabei.',
          'Name, E-Mail-Adresse, Telefonnummer oder Anschrift, wenn Sie sie angeben: nur, um Ihnen zu antworten.',
          'Freiwillige Angaben zu Alter und Geschlecht, um als Summe zu sehen, wen wir noch nicht erreichen.',
          'Wortlaut, Zeitpunkt und Weg Ihrer Einwilligung, um sie nachweisen zu können (Art. 7 Abs. 1 DSGVO).',
          'Bei einem Anruf die Nummer, von der Sie anrufen, und was Sie uns sagen, als Text. Dieses Programm zeichnet keine Gespräche auf.',
          'Bei Papier das Bild Ihres Blattes, damit nachgesehen werden kann, was darauf steht.',
        ],
      },
      {
        title: 'Wer es bekommt',
        text: [
          'Menschen, die in unserem Büro Beiträge aufnehmen, prüfen und beantworten. Wer wessen Daten gesehen hat, wird aufgezeichnet. Antworten gehen über unseren E-Mail-Server oder mit der Post. Sonst geben wir nichts weiter.',
          'Über Ihren Beitrag entscheidet immer ein Mensch, nie ein Programm.',
        ],
      },
      {
        title: 'Wie lange wir es aufheben',
        text: [
          'Einen Beitrag heben wir auf, bis Sie ihn löschen lassen oder wir ihn nicht mehr brauchen. Dafür läuft keine Frist von selbst ab.',
          'Von selbst gelöscht werden: Nummern von Anrufen ({callDays} nach dem Anruf), Druckdateien von Briefen ({letterDays} nach dem Versand), Rückrufe ({callBackDays} nach der Erledigung), die Aufzeichnung, wer welche Daten gesehen hat ({accessLogDays} lang).',
          'Auch nach dem Löschen bleiben die Nummer Ihres Beitrags und sein Weg, damit Sie sehen, dass es geschehen ist, und diese Aufzeichnung.',
        ],
      },
      {
        title: 'Diese Website',
        text: [
          'Die Seiten laden nichts von anderen und beobachten Sie nicht. Cookies gibt es nur, wo etwas sonst nicht geht:',
        ],
        points: [
          'lang und easy merken ein Jahr lang, welche Sprache Sie gewählt haben.',
          'gemeinsam-form gilt auf der Seite eines Formulars, solange Ihr Browser offen ist, und gehört zu dem, was Sie zuletzt hineingeschrieben haben. Das heben wir höchstens zwei Stunden verschlüsselt auf.',
          'gemeinsam-receipt zeigt Ihnen eine halbe Stunde lang, was wir von Ihnen bekommen haben.',
          'gemeinsam-access hält Ihren Beitrag für Sie offen, nachdem Sie einen Code eingegeben haben: bis Sie sich abmelden oder den Browser schließen, ohne Benutzung höchstens eine halbe Stunde.',
          'Nur auf den Seiten „Anmelden“ und „Passwort wählen“ für unser Team: gemeinsam-form gilt einen Tag lang für die ganze Website, damit niemand anderer das Formular absenden kann. gemeinsam hält eine Anmeldung, bis sich jemand abmeldet oder den Browser schließt; wir beenden sie nach {idleMinutes} Minuten ohne Benutzung, spätestens nach {sessionHours} Stunden. gemeinsam-device-… zeigt {deviceDays} Tage lang, dass sich jemand in diesem Browser schon einmal angemeldet hat, damit fremde Fehlversuche niemanden aussperren.',
          'Bei einer verschlüsselten Verbindung steht vor jedem dieser Namen __Host- oder __Secure-.',
          'Was Sie in ein Formular schreiben, merkt sich Ihr Browser selbst, bis Sie senden oder das Fenster schließen. Das lässt sich unter dem Formular löschen.',
          'Ihre Internetadresse (IP) zählen wir für wenige Minuten in unlesbarer Form, damit niemand den Dienst überlastet. In Protokollen steht sie nicht.',
        ],
      },
      {
        title: 'Wenn Sie für uns arbeiten',
        text: [
          'Von Menschen mit einem Konto verarbeiten wir Name, E-Mail-Adresse, Rollen und ihr Passwort in unlesbarer Form, Zeitpunkte von Anmeldungen, und welche Daten sie gesehen und was sie bearbeitet haben. Das brauchen wir für die Sicherheit und um nachzuweisen, wer was getan hat (Art. 6 Abs. 1 lit. c, Art. 5 Abs. 2 und Art. 32 DSGVO). Die Aufzeichnung, wer welche Daten gesehen hat, heben wir {accessLogDays} auf; sehen können sie nur jene, die das Büro leiten oder verwalten.',
        ],
      },
      {
        title: 'Was Sie verlangen können',
        text: [
          'Sie können Ihre Einwilligung jederzeit widerrufen. Was bis dahin geschehen ist, bleibt rechtmäßig. Sie können Auskunft, Berichtigung, Löschung, Einschränkung und Übertragung Ihrer Daten verlangen (Art. 15 bis 20 DSGVO). Rufen Sie uns dafür an: {phone}, {hours}. Oder schreiben Sie an {email}. Ihre Nummer genügt.',
          'Sie können sich bei der Datenschutzbehörde beschweren: Österreichische Datenschutzbehörde, Barichgasse 40–42, 1030 Wien, https://www.dsb.gv.at',
        ],
      },
    ] as readonly OfficeSection[],
  },
  accessibility: {
    title: 'Erklärung zur Barrierefreiheit',
    lead: '{operator} ist bemüht, diese Website im Einklang mit den Gesetzen zur Umsetzung der Richtlinie (EU) 2016/2102 barrierefrei zugänglich zu machen. Diese Erklärung gilt für {site}.',
    sections: [
      {
        title: 'Stand der Vereinbarkeit mit den Anforderungen',
        text: [
          'Diese Website ist wegen der folgenden Unvereinbarkeiten und Ausnahmen teilweise mit den Web Content Accessibility Guidelines 2.1, Stufe AA, und mit der Norm EN 301 549 vereinbar.',
        ],
      },
      {
        title: 'Nicht barrierefreie Inhalte',
        text: ['Diese Inhalte sind nicht oder nicht ganz barrierefrei:'],
        points: [
          'Die Formulare zum Ausdrucken sind PDF mit Struktur für Vorleseprogramme (PDF/A-2a). Ein unabhängiges Prüfprogramm hat das nicht bestätigt. Die Postkarte gibt es nicht in großer Schrift und nicht in Leichter Sprache.',
          'Die Gründe einer Ablehnung gibt es nicht in Leichter Sprache.',
          'Veröffentlichte Beiträge stehen da, wie sie geschrieben wurden, in einer Sprache und ohne Leichte Sprache.',
          'Bilder von Handschrift am Arbeitsplatz des Büros haben keinen Text. Auf öffentlichen Seiten stehen keine.',
        ],
      },
      {
        title: 'Wie wir das wissen',
        text: [
          'Diese Erklärung wurde am 29. November 2026 erstellt. Sie beruht auf einer Selbstbewertung durch die Hersteller der Software.',
          'Programme prüfen bei jeder Änderung jede Seite: mit axe in deutscher und englischer Sprache, bei 320 Pixel Breite, mit der Tastatur allein, mit den Farben eines hohen Kontrasts, und öffentliche Seiten ohne Script. Die Texte in Leichter Sprache prüft ein Programm auf Satzlänge, schwere Wörter und Satzbau.',
          'Nicht geprüft ist: mit Vorleseprogrammen, mit Sprachsteuerung und durch Menschen mit Behinderungen. Die Leichte Sprache hat noch keine Prüfgruppe gelesen. Programme finden nur einen Teil der Fehler.',
        ],
      },
      {
        title: 'Rückmeldung und Kontakt',
        text: [
          'Fehlt Ihnen etwas, oder kommen Sie an einer Stelle nicht weiter? Rufen Sie uns an: {phone}, {hours}. Oder schreiben Sie an {email} oder {address}. Was auf einer Seite steht, sagen oder schicken wir Ihnen auch auf andere Weise.',
        ],
      },
      {
        title: 'Wenn Sie keine zufriedenstellende Antwort bekommen',
        text: ['Dann können Sie sich beschweren. {complaints}'],
      },
    ] as readonly OfficeSection[],
    body: 'Zuständig: {body}.',
    bodyUnknown:
      'Welche Stelle zuständig ist, richtet sich nach dem Recht des Bundes oder des Landes; dieses Büro hat sie hier noch nicht eingetragen und nennt sie Ihnen auf Anfrage. Für Websites des Bundes ist es die Beschwerdestelle der Österreichischen Forschungsförderungsgesellschaft (FFG).',
  },
  days: (count: number) =>
    count % 365 === 0 && count > 0
      ? count === 365
        ? '1 Jahr'
        : `${count / 365} Jahre`
      : count === 1
        ? '1 Tag'
        : `${count} Tage`,
};

/** The shape that every language fills completely. */
export type OfficeTexts = typeof officeDe;
