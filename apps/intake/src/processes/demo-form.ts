import type { FormDefinition } from '@gemeinsam/contracts';
import { demoConsent, demoDemographics, demoDemographicsWhy } from './demo-form-person.js';
import { viennaDistricts } from './vienna-districts.js';

/** Version 2 of the form of "Ideen fürs Grätzl". A change of any word needs the next version number. */
export const demoForm: FormDefinition = {
  version: 2,
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
      'Was soll in Ihrer Wohn-Gegend besser werden? Sagen Sie uns Ihre Idee. Wir lesen jede Idee. Wir veröffentlichen Ihre Idee. Das heißt: Alle können sie lesen. Wir zeigen die Idee auch dem richtigen Amt. Alle Menschen in Wien können mitmachen.',
    enEasy:
      'What should get better where you live? Tell us your idea. We read every idea. We publish your idea. This means: Everyone can read it. We also show the idea to the right office. Everyone in Vienna can take part.',
  },
  afterwards: {
    de: 'Sie bekommen sofort eine Nummer für Ihre Idee. Ein Mensch liest sie innerhalb von 21 Tagen. Dann wird sie veröffentlicht, oder wir fragen nach, oder wir sagen Ihnen, warum es nicht geht und wie Sie widersprechen können.',
    en: 'You get a number for your idea at once. A person reads it within 21 days. Then it is published, or we ask you a question, or we tell you why that is not possible and how you can object.',
    deEasy:
      'Sie bekommen sofort eine Nummer. Ein Mensch liest Ihre Idee. Das dauert höchstens 21 Tage. Dann veröffentlichen wir Ihre Idee. Oder wir haben noch eine Frage. Oder wir sagen Ihnen: Warum geht es nicht? Dann können Sie uns widersprechen.',
    enEasy:
      'You get a number at once. A person reads your idea. This takes 21 days at most. Then we publish your idea. Or we have a question. Or we tell you: Why is it not possible? Then you can object.',
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
          'Was ist jetzt schlecht? Was soll besser werden? Wem hilft das? Bitte schreiben Sie keine Namen von anderen Menschen. Schreiben Sie auch keine Adressen von anderen Menschen.',
        enEasy:
          'What is bad now? What should be better? Whom does it help? Please do not write names of other people. Do not write their addresses.',
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
        deEasy: 'Geht es um ganz Wien? Dann lassen Sie diese Frage aus.',
        enEasy: 'Is it about the whole of Vienna? Then leave this question out.',
      },
      required: false,
      options: viennaDistricts,
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
            deEasy: 'Bäume und Schatten',
            enEasy: 'Trees and shade',
          },
        },
        {
          id: 'mobility',
          text: {
            de: 'Gehen, Radfahren und Verkehr',
            en: 'Walking, cycling and traffic',
            deEasy: 'Gehen und Fahren',
            enEasy: 'Walking and driving',
          },
        },
        {
          id: 'public-space',
          text: {
            de: 'Plätze und Aufenthalt',
            en: 'Squares and places to be',
            deEasy: 'Plätze und Bänke',
            enEasy: 'Squares and benches',
          },
        },
        {
          id: 'living-together',
          text: {
            de: 'Zusammenleben und Nachbarschaft',
            en: 'Living together',
            deEasy: 'Gut miteinander leben',
            enEasy: 'Living well together',
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
        deEasy: 'Zum Beispiel: im Park beim Markt.',
        enEasy: 'For example: in the park by the market.',
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
        deEasy: 'Wählen Sie bei jedem Satz 1 Antwort.',
        enEasy: 'Choose 1 answer for each sentence.',
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
  demographics: demoDemographics,
  demographicsWhy: demoDemographicsWhy,
  consent: demoConsent,
};
