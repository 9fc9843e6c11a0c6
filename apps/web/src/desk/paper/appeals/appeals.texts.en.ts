import type { AppealsTexts } from './appeals.texts.de.js';

export const en: AppealsTexts = {
  title: 'Objection from a letter',
  lead: 'Type what the letter says. People who had no part in it before will decide; the person gets a confirmation by the way they chose.',
  reference: 'Reference number',
  referenceHelp: 'Ten digits; it stands in the answer that the person objects to.',
  arrivedOn: 'Letter arrived on',
  arrivedHelp: 'The day on the date stamp. It counts for the time limit.',
  text: 'What the letter says',
  textHelp:
    'Word for word, without salutation, name and address. Those who decide anew read it; it is not published.',
  take: 'Take the objection',
  taken: (reference, day) => `The objection about ${reference} is taken. An answer is promised by ${day}.`,
  faults: {
    reference: 'A reference number has ten digits.',
    checkDigit:
      'The number is not right: its last digit does not fit the others. Compare it with the letter.',
    unknown: 'There is no contribution with this number. Compare it with the letter.',
    notDeclined: 'This contribution was not declined. Give the letter to the lead.',
    appealedBefore: 'There is an objection about this contribution already. Give the letter to the lead.',
    tooLate: (day) => `Objecting was possible until ${day}. Give the letter to the lead.`,
    arrivedOn: 'Give the day on which the letter came: after the decision, today at the latest.',
    text: 'Type what the letter says.',
    tooLong: 'That is too long: at most 5,000 characters.',
    away: 'Not available right now. Nothing is taken; all that you have written is still here.',
  },
};
