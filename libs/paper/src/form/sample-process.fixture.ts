import type { FormDefinition, LocalizedText } from '@gemeinsam/contracts';
import type { PrintedProcess } from './printed-process.js';

const both = (de: string, en = de): LocalizedText => ({ de, en });
const districts =
  'Innere Stadt,Leopoldstadt,Landstraße,Wieden,Margareten,Mariahilf,Neubau,Josefstadt,Alsergrund,Favoriten,Simmering,Meidling,Hietzing,Penzing,Rudolfsheim-Fünfhaus,Ottakring,Hernals,Währing,Döbling,Brigittenau,Floridsdorf,Donaustadt,Liesing'.split(
    ',',
  );

/** A form with every kind of question, as specs need it. */
export const sampleForm: FormDefinition = {
  version: 3,
  title: both('Ideen fürs Grätzl', 'Ideas for the neighbourhood'),
  purpose: both(
    'Was soll in Ihrer Umgebung besser werden? Schreiben Sie uns Ihre Idee. Wir lesen jede Einsendung und antworten Ihnen.',
    'What should become better around you? Write us your idea. We read every one and answer you.',
  ),
  afterwards: both(
    'Wir prüfen Ihre Idee innerhalb von 14 Tagen. Veröffentlichte Ideen sehen alle. Ihren Namen veröffentlichen wir nie.',
    'We check your idea within 14 days. Everyone sees published ideas. We never publish your name.',
  ),
  questions: [
    {
      id: 'title',
      kind: 'shortText',
      text: both('Wie heißt Ihre Idee?', 'What is your idea called?'),
      required: true,
      max: 120,
      lines: 1,
    },
    {
      id: 'idea',
      kind: 'longText',
      text: both('Beschreiben Sie Ihre Idee.', 'Describe your idea.'),
      help: both('Was soll sich ändern, und warum?', 'What should change, and why?'),
      required: true,
      max: 4000,
      lines: 6,
    },
    {
      id: 'district',
      kind: 'district',
      text: both('In welchem Bezirk?', 'In which district?'),
      required: false,
      options: districts.map((name, index) => ({
        id: String(index + 1),
        text: both(`${index + 1}., ${name}`),
      })),
    },
    {
      id: 'topic',
      kind: 'topic',
      text: both('Worum geht es?', 'What is it about?'),
      required: false,
      options: [
        { id: 'green', text: both('Grün und Wasser', 'Green and water') },
        { id: 'traffic', text: both('Wege und Verkehr', 'Paths and traffic') },
        { id: 'together', text: both('Zusammenleben', 'Living together') },
        { id: 'play', text: both('Spiel und Sport', 'Play and sport') },
        { id: 'other', text: both('Anderes', 'Other') },
      ],
    },
    {
      id: 'place',
      kind: 'place',
      text: both('Wo genau?', 'Where exactly?'),
      required: false,
      max: 200,
      lines: 1,
    },
    {
      id: 'statements',
      kind: 'statements',
      text: both('Was meinen Sie dazu?', 'What do you think?'),
      required: false,
      statements: [
        {
          id: 'trees',
          text: both('Bäume sind wichtiger als Parkplätze.', 'Trees matter more than parking.'),
        },
        { id: 'benches', text: both('In meiner Gasse fehlen Sitzbänke.', 'My street lacks benches.') },
        {
          id: 'quiet',
          text: both('Abends soll es auf den Plätzen ruhig sein.', 'Squares should be quiet in the evening.'),
        },
      ],
    },
    {
      id: 'wishes',
      kind: 'multiChoice',
      text: both('Was würden Sie selbst tun?', 'What would you do yourself?'),
      required: false,
      maxChosen: 2,
      options: [
        { id: 'plant', text: both('Pflanzen gießen', 'Water plants') },
        { id: 'meet', text: both('Zu Treffen kommen', 'Come to meetings') },
        { id: 'tell', text: both('Weitersagen', 'Tell others') },
      ],
    },
    {
      id: 'satisfaction',
      kind: 'scale',
      text: both('Wie gern leben Sie hier?', 'How much do you like living here?'),
      required: false,
      min: 1,
      max: 5,
      minText: both('gar nicht gern', 'not at all'),
      maxText: both('sehr gern', 'very much'),
    },
  ],
  demographics: [
    {
      id: 'age-band',
      text: both('Wie alt sind Sie?', 'How old are you?'),
      options: ['0-14', '15-24', '25-44', '45-64', '65-79', '80plus'].map((id) => ({
        id,
        text: both(id.replace('plus', ' und älter').replace('-', ' bis ')),
      })),
    },
    {
      id: 'gender',
      text: both('Geschlecht', 'Gender'),
      options: [
        { id: 'female', text: both('weiblich', 'female') },
        { id: 'male', text: both('männlich', 'male') },
        { id: 'diverse', text: both('divers', 'diverse') },
      ],
    },
  ],
  consent: {
    version: '2026-1',
    text: both(
      'Die Stadt darf meine Angaben speichern, um meine Idee zu bearbeiten und mir zu antworten. Ich kann das jederzeit widerrufen.',
      'The city may store what I wrote in order to work on my idea and to answer me. I can withdraw this at any time.',
    ),
  },
};

export const sampleProcess: PrintedProcess = {
  slug: 'ideen-fuers-graetzl',
  phone: '+43 1 505 00 00',
  phoneHours: both('Montag bis Freitag, 8 bis 18 Uhr', 'Monday to Friday, 8 am to 6 pm'),
  postalAddress: ['Büro für Mitwirkung', 'Beispielgasse 1', '1010 Wien'],
  form: sampleForm,
};
