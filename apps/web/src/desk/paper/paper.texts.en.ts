import type { PaperTexts } from './paper.texts.de.js';

export const en: PaperTexts = {
  title: 'Paper',
  batches: 'Batches',
  verify: 'Complete',
  alarms: 'Alarms',
  print: 'Print',
};
