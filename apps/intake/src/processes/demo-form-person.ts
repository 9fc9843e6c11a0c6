import type { DemographicQuestion, FormDefinition, LocalizedText } from '@gemeinsam/contracts';

export const demoDemographics: DemographicQuestion[] = [
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

export const demoDemographicsWhy: LocalizedText = {
  de: 'Diese Fragen sind freiwillig. Wir sehen daran, wer noch nicht mitredet und wen wir noch fragen müssen. Die Angaben werden getrennt von Ihrer Idee aufbewahrt und nur als Summen ausgewertet.',
  en: 'These questions are voluntary. They show us who is not heard yet and whom we still have to ask. Your answers are kept apart from your idea and are only used as totals.',
  deEasy: 'Sie müssen hier nichts sagen. Wir wollen nur wissen: Wer macht schon mit? Wer fehlt noch?',
  enEasy: 'You do not have to answer. We only want to know: Who is taking part? Who is still missing?',
};

export const demoConsent: FormDefinition['consent'] = {
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
