import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Seed {
  code: string;
  text: { de: string; en: string };
  explanation: { de: string; en: string };
  ground: 'illegal-content' | 'incompatible-content';
  category: string;
}

/** The first catalogue. A later one is a new version in a new migration; decisions keep naming theirs. */
const firstCatalogue: Seed[] = [
  {
    code: 'off-topic',
    text: { de: 'Passt nicht zum Thema', en: 'Off topic' },
    explanation: {
      de: 'Der Beitrag gehört nicht zu der Frage, um die es in diesem Verfahren geht.',
      en: 'The contribution is not about the question that this process is for.',
    },
    ground: 'incompatible-content',
    category: 'scope-of-platform-service',
  },
  {
    code: 'not-city-competence',
    text: { de: 'Die Stadt ist nicht zuständig', en: 'Not within the competence of the city' },
    explanation: {
      de: 'Darüber kann die Stadt nicht entscheiden. Zuständig ist eine andere Stelle, zum Beispiel der Bund.',
      en: 'The city cannot decide on this. Another body is responsible, for example the federal government.',
    },
    ground: 'incompatible-content',
    category: 'scope-of-platform-service',
  },
  {
    code: 'insulting-or-discriminating',
    text: { de: 'Beleidigt oder diskriminiert', en: 'Insulting or discriminating' },
    explanation: {
      de: 'Der Beitrag setzt Menschen herab, zum Beispiel wegen ihrer Herkunft, Religion, Behinderung, ihres Geschlechts oder Alters.',
      en: 'The contribution degrades people, for example because of their origin, religion, disability, gender or age.',
    },
    ground: 'incompatible-content',
    category: 'illegal-or-harmful-speech',
  },
  {
    code: 'personal-data-of-others',
    text: { de: 'Nennt persönliche Daten anderer', en: 'Names personal data of others' },
    explanation: {
      de: 'Im Beitrag stehen Angaben über andere Menschen, zum Beispiel Name, Adresse oder Telefonnummer.',
      en: 'The contribution gives details of other people, for example a name, an address or a phone number.',
    },
    ground: 'incompatible-content',
    category: 'data-protection-and-privacy-violations',
  },
  {
    code: 'advertising',
    text: { de: 'Ist Werbung', en: 'Is advertising' },
    explanation: {
      de: 'Der Beitrag wirbt für ein Unternehmen, ein Produkt, eine Partei oder eine Veranstaltung.',
      en: 'The contribution advertises a company, a product, a party or an event.',
    },
    ground: 'incompatible-content',
    category: 'other-violation-of-terms',
  },
  {
    code: 'own-duplicate',
    text: { de: 'Sie haben das schon eingebracht', en: 'You have sent this before' },
    explanation: {
      de: 'Derselbe Beitrag liegt von Ihnen schon vor. Er zählt einmal und geht nicht verloren.',
      en: 'The same contribution from you is already here. It counts once and is not lost.',
    },
    ground: 'incompatible-content',
    category: 'other-violation-of-terms',
  },
  {
    code: 'unlawful',
    text: { de: 'Verstößt gegen ein Gesetz', en: 'Against the law' },
    explanation: {
      de: 'Der Inhalt ist nach österreichischem Recht verboten, zum Beispiel Verhetzung oder eine Drohung.',
      en: 'The content is forbidden by Austrian law, for example incitement to hatred or a threat.',
    },
    ground: 'illegal-content',
    category: 'illegal-or-harmful-speech',
  },
  {
    code: 'not-understandable',
    text: { de: 'Nicht verständlich', en: 'Cannot be understood' },
    explanation: {
      de: 'Wir konnten nicht erkennen, was Sie meinen. Sie können den Beitrag gern noch einmal einbringen.',
      en: 'We could not tell what you mean. You are welcome to send the contribution again.',
    },
    ground: 'incompatible-content',
    category: 'other-violation-of-terms',
  },
];

export class SeedReasons1732270200000 implements MigrationInterface {
  readonly name = 'SeedReasons1732270200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [position, { code, text, explanation, ground, category }] of firstCatalogue.entries())
      await runner.query(
        `insert into reasons (catalogue_version, code, position, text, explanation, ground, category)
         values (1, $1, $2, $3, $4, $5, $6)`,
        [code, position + 1, JSON.stringify(text), JSON.stringify(explanation), ground, category],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from reasons where catalogue_version = 1');
  }
}
