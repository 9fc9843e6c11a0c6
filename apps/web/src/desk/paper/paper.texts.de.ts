/** The places of the paper desk. English in paper.texts.en.ts has the same keys; each place has texts of its own. */
export const de = {
  batches: 'Stapel',
  verify: 'Ergänzen',
  alarms: 'Alarme',
  print: 'Drucken',
  letters: 'Antworten',
  otherDesks: 'Andere Arbeitsplätze',
};

export type PaperTexts = typeof de;
