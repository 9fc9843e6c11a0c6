import type { PaperTexts } from './paper.texts.de.js';

export const en: PaperTexts = {
  title: 'Paper',
  batches: 'Batches',
  verify: 'Complete',
  alarms: 'Alarms',
  appeals: 'Objections',
  print: 'Print',
  consentMissing: 'The consent is not ticked on this form. Without it, it may not become a contribution.',
  consentUndecided:
    'The consent is not decided yet: somebody still has to enter whether it is ticked on the sheet.',
};
