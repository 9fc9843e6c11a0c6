import type { DemographicQuestion, FormDefinition, LocalizedText, Option } from '@gemeinsam/contracts';

/** In the order of their numbers. */
const names = [
  'Innere Stadt',
  'Leopoldstadt',
  'Landstraße',
  'Wieden',
  'Margareten',
  'Mariahilf',
  'Neubau',
  'Josefstadt',
  'Alsergrund',
  'Favoriten',
  'Simmering',
  'Meidling',
  'Hietzing',
  'Penzing',
  'Rudolfsheim-Fünfhaus',
  'Ottakring',
  'Hernals',
  'Währing',
  'Döbling',
  'Brigittenau',
  'Floridsdorf',
  'Donaustadt',
  'Liesing',
] as const;

/** Vienna's 23 districts; the id is the number of the district, in two digits. */
const districts: Option[] = names.map((name, index) => {
  const text = `${index + 1}. ${name}`;
  return { id: String(index + 1).padStart(2, '0'), text: { de: text, en: text } };
});

const demographics: DemographicQuestion[] = [
  {
    id: 'age',
    text: { de: 'Wie alt sind Sie?', en: 'How old are you?' },
    options: [
      { id: 'under-16', text: { de: 'unter 16', en: 'under 16' } },
      { id: '16-29', text: { de: '16 bis 29', en: '16 to 29' } },
      { id: '30-44', text: { de: '30 bis 44', en: '30 to 44' } },
      { id: '45-59', text: { de: '45 bis 59', en: '45 to 59' } },
      { id: '60-74', text: { de: '60 bis 74', en: '60 to 74' } },
      { id: '75-plus', text: { de: '75 oder älter', en: '75 or older' } },
    ],
  },
  {
    id: 'gender',
    text: { de: 'Ihr Geschlecht?', en: 'Your gender?' },
    options: [
      { id: 'female', text: { de: 'weiblich', en: 'female' } },
      { id: 'male', text: { de: 'männlich', en: 'male' } },
      { id: 'diverse', text: { de: 'divers', en: 'diverse' } },
    ],
  },
];

const demographicsWhy: LocalizedText = {
  de: 'Diese Fragen sind freiwillig. Wir sehen daran, wer noch nicht mitredet und wen wir noch fragen müssen. Die Angaben werden getrennt von Ihrer Idee aufbewahrt und nur als Summen ausgewertet.',
  en: 'These questions are voluntary. They show us who is not heard yet and whom we still have to ask. Your answers are kept apart from your idea and are only used as totals.',
  deEasy: 'Sie müssen hier nichts sagen. Wir wollen nur wissen: Wer macht schon mit? Wer fehlt noch?',
  enEasy: 'You do not have to answer. We only want to know: Who is taking part? Who is still missing?',
};

const consent: FormDefinition['consent'] = {
  version: '2026-1',
  text: {
    de: 'Ich bin einverstanden, dass die Stadt meine Idee und meine Angaben verarbeitet, um sie zu prüfen, ohne meinen Namen zu veröffentlichen und mir zu antworten. Ich kann das jederzeit widerrufen, am Telefon oder per Post; meine Nummer genügt. Dann werden meine Daten gelöscht.',
    en: 'I agree that the city processes my idea and my details in order to review it, to publish it without my name, and to answer me. I can take this back at any time, by phone or by post; my number is enough. Then my data are deleted.',
    deEasy:
      'Ich bin einverstanden: Die Stadt darf meine Idee lesen und ohne meinen Namen zeigen. Die Stadt darf mir antworten. Ich kann jederzeit Nein sagen. Dann löscht die Stadt meine Daten.',
    enEasy:
      'I agree: The city may read my idea and show it without my name. The city may answer me. I can say no at any time. Then the city deletes my data.',
  },
};

/**
 * A form as rich as real ones: every kind of question, easy language, scripts for the phone, long enough for several sheets. It
 * belongs to the tests, so that the demo form can change without them; specs ask it for its version.
 */
export const richForm: FormDefinition = {
  version: 4,
  title: {
    de: 'Ideen fürs Grätzl',
    en: 'Ideas for your neighbourhood',
    deEasy: 'Ideen für Ihre Wohn-Gegend',
    enEasy: 'Ideas for the area where you live',
  },
  purpose: {
    de: 'Was soll in Ihrer Nachbarschaft besser werden? Ihre Idee wird gelesen, veröffentlicht und der zuständigen Stelle vorgelegt. Mitmachen können alle, die in Wien leben, arbeiten oder sich hier aufhalten.',
    en: 'What should become better in your neighbourhood? Your idea is read, published and put before the office in charge. Everyone who lives, works or spends time in Vienna can take part.',
    deEasy:
      'Sie haben eine Idee für Ihre Wohn-Gegend? Sagen Sie uns Ihre Idee. Wir lesen jede Idee. Alle Menschen in Wien können mitmachen.',
    enEasy:
      'Do you have an idea for the area where you live? Tell us your idea. We read every idea. Everyone in Vienna can take part.',
  },
  afterwards: {
    de: 'Sie bekommen sofort eine Nummer für Ihre Idee. Ein Mensch liest sie innerhalb von 21 Tagen. Dann wird sie veröffentlicht, oder wir fragen nach, oder wir sagen Ihnen, warum es nicht geht und wie Sie widersprechen können.',
    en: 'You get a number for your idea at once. A person reads it within 21 days. Then it is published, or we ask you a question, or we tell you why that is not possible and how you can object.',
    deEasy:
      'Sie bekommen eine Nummer. Ein Mensch liest Ihre Idee. Das dauert höchstens 21 Tage. Dann bekommen Sie eine Antwort von uns.',
    enEasy:
      'You get a number. A person reads your idea. This takes 21 days at most. Then you get an answer from us.',
  },
  questions: [
    {
      id: 'title',
      kind: 'shortText',
      text: {
        de: 'Ihre Idee in einem Satz',
        en: 'Your idea in one sentence',
        deEasy: 'Wie heißt Ihre Idee?',
        enEasy: 'What is the name of your idea?',
      },
      help: {
        de: 'Zum Beispiel: Mehr Bänke im Park beim Markt.',
        en: 'For example: More benches in the park by the market.',
        deEasy: 'Ein kurzer Satz genügt. Zum Beispiel: Mehr Bänke im Park.',
        enEasy: 'One short sentence is enough. For example: More benches in the park.',
      },
      script: {
        de: 'Wie würden Sie Ihre Idee in einem Satz nennen?',
        en: 'How would you put your idea in one sentence?',
      },
      required: true,
      max: 240,
      lines: 2,
    },
    {
      id: 'idea',
      kind: 'longText',
      text: {
        de: 'Beschreiben Sie Ihre Idee',
        en: 'Describe your idea',
        deEasy: 'Erzählen Sie uns mehr',
        enEasy: 'Tell us more',
      },
      help: {
        de: 'Was ist jetzt, was soll anders werden, und wem hilft das? Bitte schreiben Sie keine Namen oder Adressen anderer Menschen.',
        en: 'What is it like now, what should change, and whom would it help? Please do not write names or addresses of other people.',
        deEasy:
          'Was ist jetzt schlecht? Was soll besser werden? Bitte schreiben Sie keine Namen von anderen Menschen.',
        enEasy: 'What is bad now? What should be better? Please do not write names of other people.',
      },
      script: {
        de: 'Erzählen Sie bitte: Was ist jetzt, was soll anders werden, und wem hilft das? Ich schreibe mit Ihren Worten mit.',
        en: 'Please tell me: what is it like now, what should change, and whom would it help? I am writing it down in your own words.',
      },
      required: true,
      max: 5000,
      lines: 9,
    },
    {
      id: 'district',
      kind: 'district',
      text: {
        de: 'In welchem Bezirk?',
        en: 'In which district?',
        deEasy: 'In welchem Bezirk ist das?',
        enEasy: 'Which district is it in?',
      },
      help: {
        de: 'Lassen Sie die Frage frei, wenn Ihre Idee ganz Wien betrifft.',
        en: 'Leave this open if your idea is about the whole of Vienna.',
      },
      required: false,
      options: districts,
    },
    {
      id: 'topic',
      kind: 'topic',
      text: {
        de: 'Worum geht es vor allem?',
        en: 'What is it mainly about?',
        deEasy: 'Was ist Ihr Thema?',
        enEasy: 'What is your topic?',
      },
      required: false,
      options: [
        {
          id: 'green',
          text: {
            de: 'Grün und Abkühlung',
            en: 'Green and cooling',
            deEasy: 'Bäume, Pflanzen und Schatten',
            enEasy: 'Trees, plants and shade',
          },
        },
        {
          id: 'mobility',
          text: {
            de: 'Gehen, Radfahren und Verkehr',
            en: 'Walking, cycling and traffic',
            deEasy: 'Gehen, Rad, Bus und Auto',
            enEasy: 'Walking, bicycles, buses and cars',
          },
        },
        {
          id: 'public-space',
          text: {
            de: 'Plätze und Aufenthalt',
            en: 'Squares and places to be',
            deEasy: 'Plätze, Bänke und Spielplätze',
            enEasy: 'Squares, benches and playgrounds',
          },
        },
        {
          id: 'living-together',
          text: {
            de: 'Zusammenleben und Nachbarschaft',
            en: 'Living together',
            deEasy: 'Nachbarn und gutes Zusammenleben',
            enEasy: 'Neighbours and living well together',
          },
        },
        {
          id: 'accessibility',
          text: {
            de: 'Barrierefreiheit',
            en: 'Accessibility',
            deEasy: 'Ohne Hindernisse unterwegs',
            enEasy: 'Getting around without obstacles',
          },
        },
        { id: 'culture-sport', text: { de: 'Kultur und Sport', en: 'Culture and sport' } },
        { id: 'cleanliness', text: { de: 'Sauberkeit und Müll', en: 'Cleanliness and waste' } },
        { id: 'other', text: { de: 'Etwas anderes', en: 'Something else' } },
      ],
    },
    {
      id: 'place',
      kind: 'place',
      text: { de: 'An welchem Ort?', en: 'At which place?', deEasy: 'Wo genau?', enEasy: 'Where exactly?' },
      help: {
        de: 'In Worten, zum Beispiel eine Gasse, ein Platz oder eine Haltestelle.',
        en: 'In words, for example a street, a square or a stop.',
        deEasy: 'Zum Beispiel: Park beim Markt, oder Haltestelle, oder Straße.',
        enEasy: 'For example: the park by the market, or a stop, or a street.',
      },
      required: false,
      max: 200,
      lines: 1,
    },
    {
      id: 'statements',
      kind: 'statements',
      text: {
        de: 'Was meinen Sie zu diesen drei Sätzen?',
        en: 'What do you think of these three sentences?',
        deEasy: 'Stimmen Sie diesen Sätzen zu?',
        enEasy: 'Do you agree with these sentences?',
      },
      help: {
        de: 'Sagen Sie zu jedem Satz: stimme zu, stimme nicht zu oder weiß nicht.',
        en: 'Say for each sentence: agree, disagree or do not know.',
      },
      script: {
        de: 'Ich lese Ihnen noch drei Sätze vor. Sagen Sie bitte jeweils: stimme zu, stimme nicht zu oder weiß nicht.',
        en: 'I will read three sentences to you. Please say each time: agree, disagree or do not know.',
      },
      required: false,
      statements: [
        {
          id: 'trees-before-parking',
          text: {
            de: 'Für mehr Bäume darf es weniger Parkplätze geben.',
            en: 'For more trees there may be fewer parking spaces.',
            deEasy: 'Es darf weniger Park-Plätze für mehr Bäume geben.',
            enEasy: 'There may be fewer parking spaces for more trees.',
          },
        },
        {
          id: 'benches-everywhere',
          text: {
            de: 'In jeder Gasse soll man sich ausruhen können, ohne etwas zu kaufen.',
            en: 'In every street there should be a place to rest without buying anything.',
            deEasy: 'Alle sollen sich in jeder Gasse ausruhen können. Niemand muss dafür etwas kaufen.',
            enEasy: 'People should be able to rest in every street. They do not have to buy anything.',
          },
        },
        {
          id: 'decide-locally',
          text: {
            de: 'Die Menschen im Grätzl sollen über einen Teil des Geldes selbst entscheiden.',
            en: 'People in the neighbourhood should decide on part of the money themselves.',
            deEasy: 'Die Menschen hier sollen selbst über einen Teil vom Geld entscheiden.',
            enEasy: 'The people here should decide about a part of the money themselves.',
          },
        },
      ],
    },
  ],
  demographics,
  demographicsWhy,
  consent,
};
