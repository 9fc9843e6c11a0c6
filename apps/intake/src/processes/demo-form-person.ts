import type { DemographicQuestion, FormDefinition, LocalizedText } from '@gemeinsam/contracts';

export const demoDemographics: DemographicQuestion[] = [
  {
    id: 'age',
    text: { de: 'Wie alt sind Sie?', en: 'How old are you?' },
    options: [
      {
        id: 'under-16',
        text: { de: 'unter 16', en: 'under 16', deEasy: 'jünger als 16', enEasy: 'younger than 16' },
      },
      { id: '16-29', text: { de: '16 bis 29', en: '16 to 29' } },
      { id: '30-44', text: { de: '30 bis 44', en: '30 to 44' } },
      { id: '45-59', text: { de: '45 bis 59', en: '45 to 59' } },
      { id: '60-74', text: { de: '60 bis 74', en: '60 to 74' } },
      { id: '75-plus', text: { de: '75 oder älter', en: '75 or older' } },
    ],
  },
  {
    id: 'gender',
    text: {
      de: 'Ihr Geschlecht?',
      en: 'Your gender?',
      deEasy: 'Was ist Ihr Geschlecht?',
      enEasy: 'What is your gender?',
    },
    options: [
      { id: 'female', text: { de: 'weiblich', en: 'female', deEasy: 'Frau', enEasy: 'woman' } },
      { id: 'male', text: { de: 'männlich', en: 'male', deEasy: 'Mann', enEasy: 'man' } },
      {
        id: 'diverse',
        text: { de: 'divers', en: 'diverse', deEasy: 'ein anderes Geschlecht', enEasy: 'another gender' },
      },
    ],
  },
];

export const demoDemographicsWhy: LocalizedText = {
  de: 'Diese Fragen sind freiwillig. Wir sehen daran, wer noch nicht mitredet und wen wir noch fragen müssen. Die Angaben werden getrennt von Ihrer Idee aufbewahrt und nur als Summen ausgewertet.',
  en: 'These questions are voluntary. They show us who is not heard yet and whom we still have to ask. Your answers are kept apart from your idea and are only used as totals.',
  deEasy:
    'Sie müssen hier nichts sagen. Wir wollen nur wissen: Wer macht schon mit? Wer fehlt noch? Wir speichern diese Antworten nicht bei Ihrer Idee. Wir zählen nur.',
  enEasy:
    'You do not have to answer. We only want to know: Who is taking part? Who is still missing? We do not store these answers with your idea. We only count.',
};

/** Says the same in every language and in easy words: a test holds what each must say. */
export const demoConsent: FormDefinition['consent'] = {
  version: '2026-2',
  text: {
    de: 'Ich bin einverstanden, dass die Stadt meine Idee und meine Angaben speichert, um die Idee zu prüfen und mir zu antworten, und dass sie meine Idee ohne meinen Namen veröffentlicht. Ich kann das jederzeit widerrufen, am Telefon oder per Post; meine Nummer genügt. Dann werden meine Daten gelöscht.',
    en: 'I agree that the city stores my idea and my details in order to review the idea and to answer me, and that it publishes my idea without my name. I can take this back at any time, by phone or by post; my number is enough. Then my data are deleted.',
    deEasy:
      'Ich bin einverstanden: Die Stadt speichert meine Idee und meine Angaben. Die Stadt prüft meine Idee. Die Stadt antwortet mir. Die Stadt veröffentlicht meine Idee ohne meinen Namen. Alle können die Idee dann lesen. Ich kann das jederzeit widerrufen. Das heißt: Ich will das nicht mehr. Dafür rufe ich an oder schreibe einen Brief. Meine Nummer genügt. Dann löscht die Stadt meine Daten.',
    enEasy:
      'I agree: The city stores my idea and my details. The city reviews my idea. The city answers me. The city publishes my idea without my name. Everyone can read the idea then. I can take this back at any time. This means: I do not want it any more. I can call or write a letter. My number is enough. Then the city deletes my data.',
  },
};
