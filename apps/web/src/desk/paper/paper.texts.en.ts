import type { PaperTexts } from './paper.texts.de.js';

export const en: PaperTexts = {
  batches: 'Batches',
  verify: 'Complete',
  alarms: 'Alarms',
  print: 'Print',
  letters: 'Replies',
  otherDesks: 'Other desks',
};
