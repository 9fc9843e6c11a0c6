import type { Part } from '../../shell/texts-in.js';
import type { OfficeTexts } from './office.texts.de.js';

/** In German easy language. The legal names stay; what they mean stands beside them. */
export const officeDeEasy: Part<OfficeTexts> = {
  imprint: {
    operator: 'Wem gehört diese Internet-Seite?',
    supervisor: 'Wer passt auf uns auf?',
    vatId: 'Steuer-Nummer',
    sections: [
      {
        title: 'Worum geht es hier?',
        text: [
          'Hier können Sie mitreden. Es geht um Pläne für alle. Die Internet-Seite gehört: {operator}.',
          'Sie schreiben uns Ihre Meinung. Ein Mensch liest sie. Dann zeigen wir sie allen. Es ist die Meinung von den Menschen. Es ist nicht unsere Meinung.',
        ],
      },
      {
        title: 'Warum steht das hier?',
        text: ['2 Gesetze sagen: Das muss hier stehen. Sie heißen: E-Commerce-Gesetz und Medien-Gesetz.'],
      },
    ],
  },
  privacy: {
    title: 'Daten-Schutz',
    lead: 'Hier steht: Was wissen wir von Ihnen? Wozu brauchen wir das? Was können Sie verlangen?',
    sections: [
      {
        title: 'Wer ist verantwortlich?',
        text: [
          'Verantwortlich: {operator}. Das Büro heißt: {name}. Die Adresse: {address}. Das Telefon: {phone}. Die E-Mail-Adresse: {email}.',
          'Bei uns achtet jemand besonders auf Ihre Daten. Schreiben Sie an: {dataProtection}.',
        ],
      },
      {
        title: 'Was wissen wir von Ihnen?',
        text: [
          'Sie haben Ja gesagt. Nur darum haben wir Ihre Daten. Sie müssen nicht mitmachen. Wollen Sie mitmachen? Dann brauchen wir: Ihre Idee. Ihr Ja. Und: Wie sollen wir antworten? Alles andere ist freiwillig. Dort steht: freiwillig.',
        ],
        points: [
          'Ihren Beitrag: Wir lesen ihn. Wir zeigen ihn allen. Wir antworten Ihnen. Ihr Name steht nicht dabei.',
          'Ihren Namen. Ihre E-Mail-Adresse. Ihre Telefon-Nummer. Ihre Adresse: Damit antworten wir Ihnen. Für mehr brauchen wir sie nicht.',
          'Ihr Alter und Ihr Geschlecht: Wir zählen nur. So sehen wir: Wer fehlt noch?',
          'Ihr Ja: Wir schreiben auf: Wann und wie haben Sie Ja gesagt?',
          'Am Telefon: Wir schreiben Ihre Nummer und Ihre Worte auf. Wir nehmen Ihre Stimme nicht auf.',
          'Auf Papier: Wir machen ein Bild von Ihrem Blatt.',
        ],
      },
      {
        title: 'Wer bekommt Ihre Daten?',
        text: [
          'Nur die Menschen in unserem Büro. Wir schreiben auf: Wer hat Ihre Daten gesehen? Wir geben Ihre Daten nicht weiter. Unsere Antwort kommt mit der Post oder mit E-Mail. Oder wir rufen Sie an.',
          'Über Ihren Beitrag entscheidet immer ein Mensch. Ein Computer entscheidet nie.',
        ],
      },
      {
        title: 'Wie lange bleiben Ihre Daten da?',
        text: [
          'Ihr Beitrag bleibt da. Sie können sagen: Bitte löschen. Dann löschen wir ihn. Auch Ihren Namen und Ihre Adresse löschen wir.',
          'Manches löscht der Computer allein. Die Telefon-Nummer von Ihrem Anruf: {callDays} nach dem Anruf. Den Druck von Ihrem Brief: {letterDays} nach dem Senden. Unseren Anruf bei Ihnen: {callBackDays} danach.',
          'Manches bleibt nach dem Löschen da: Die Nummer von Ihrem Beitrag. Und: Was ist damit passiert? Und {accessLogDays} lang: Wer hat Ihre Daten gesehen?',
        ],
      },
      {
        title: 'Diese Internet-Seite',
        text: [
          'Wir beobachten Sie nicht. Unsere Seite holt nichts von anderen Firmen. Ihr Computer merkt sich manches für uns. Das heißt: Cookies. Es gibt diese Cookies:',
        ],
        points: [
          'lang und easy: Ihre Sprache. 1 Jahr lang.',
          'gemeinsam-form: Ihr Text in einem Formular. Wir heben ihn höchstens 2 Stunden auf. Wir heben ihn verschlüsselt auf. Nur Sie können ihn hier sehen.',
          'gemeinsam-receipt: Ihre Bestätigung. 30 Minuten lang.',
          'gemeinsam-access: Sie haben einen Code geschrieben. Dann sehen Sie Ihren Text. Das bleibt bis zum Abmelden. Ohne Benutzen nur 30 Minuten.',
          'Nur für unser Büro zum Anmelden: gemeinsam-form bleibt 1 Tag. gemeinsam bleibt bis zum Abmelden. Oder bis alle Fenster zu sind. Höchstens {sessionHours} Stunden. Ohne Benutzen nur {idleMinutes} Minuten. gemeinsam-device-… bleibt {deviceDays} Tage. Damit erkennt unser Büro den Computer wieder.',
          'Vor den Namen steht manchmal: __Host- oder __Secure-. Dann ist die Verbindung verschlüsselt.',
          'Ihr Computer merkt sich Ihren Text auch selbst. Sie können ihn unter dem Formular löschen.',
          'Jeder Computer hat eine Nummer. Wir zählen damit ein paar Minuten lang. Niemand kann die Nummer lesen.',
        ],
      },
      {
        title: 'Arbeiten Sie bei uns?',
        text: [
          'Dann haben wir von Ihnen: Name. E-Mail-Adresse. Aufgaben. Ihr Passwort kann niemand lesen. Wir schreiben auf: Wann melden Sie sich an? Welche Daten sehen Sie? Das bleibt {accessLogDays} da.',
        ],
      },
      {
        title: 'Was können Sie verlangen?',
        text: [
          'Sie können immer Nein sagen. Sie können fragen: Was wissen Sie von mir? Sie können sagen: Bitte ändern Sie das. Oder: Bitte löschen Sie meine Daten. Oder: Bitte benutzen Sie meine Daten jetzt nicht. Oder: Geben Sie mir meine Daten.',
          'Rufen Sie uns an: {phone}. {hours}. Oder schreiben Sie uns: {email}. Sagen Sie uns Ihre Nummer. Das genügt.',
          'Sie können sich auch beschweren. Das Amt heißt: Daten-Schutz-Behörde. Die Adresse: Barichgasse 40–42 in 1030 Wien. Die Internet-Seite: https://www.dsb.gv.at',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Seite ohne Hindernisse',
    lead: 'Alle Menschen sollen diese Seite benutzen können. Ein Gesetz sagt das auch. Hier steht: Was geht schon? Was geht noch nicht? Es geht um diese Seite: {site}',
    sections: [
      {
        title: 'Wie gut ist die Seite?',
        text: ['Vieles geht schon. Manches geht noch nicht.'],
      },
      {
        title: 'Was geht noch nicht?',
        text: ['Das ist noch schwer:'],
        points: [
          'Sie können ein Formular drucken. Vorlese-Programme können es lesen. Niemand anderer hat das geprüft. Die Post-Karte gibt es nicht in großer Schrift. Es gibt sie auch nicht in Leichter Sprache.',
          'Wir sagen manchmal Nein. Der Grund steht nicht in Leichter Sprache.',
          'Andere Menschen schreiben Beiträge. Diese Beiträge sind oft schwer zu lesen.',
          'In unserem Büro gibt es Bilder von Handschrift. Zu diesen Bildern gibt es keinen Text.',
        ],
      },
      {
        title: 'Woher wissen wir das?',
        text: [
          'Wir haben diesen Text am 29. November 2026 geschrieben. Die Hersteller haben selbst geprüft.',
          'Programme prüfen jede Seite. Sie prüfen zum Beispiel: Geht es mit der Tastatur? Sind die Farben gut? Sind die Sätze kurz?',
          'Das hat noch niemand geprüft: Vorlese-Programme. Sprechen statt Tippen. Menschen mit Behinderungen haben noch nicht geprüft. Programme finden nicht alle Fehler.',
        ],
      },
      {
        title: 'Sagen Sie uns Ihre Meinung',
        text: [
          'Geht etwas nicht? Rufen Sie uns an: {phone}. {hours}. Oder schreiben Sie uns: {email}. Die Adresse: {address}. Wir helfen Ihnen auf andere Weise.',
        ],
      },
      {
        title: 'Hilft unsere Antwort nicht?',
        text: ['Dann können Sie sich beschweren. {complaints}'],
      },
    ],
    body: 'Beschweren Sie sich hier: {body}.',
    bodyUnknown: 'Fragen Sie uns: Wo kann ich mich beschweren? Wir sagen es Ihnen.',
  },
};
