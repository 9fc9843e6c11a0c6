/** The places of the paper desk. English in paper.texts.en.ts has the same keys; each place has texts of its own. */
export const de = {
  title: 'Papier',
  batches: 'Stapel',
  verify: 'Ergänzen',
  alarms: 'Alarme',
  print: 'Drucken',
};

export type PaperTexts = typeof de;
