import type { Part } from '../../shell/texts-in.js';
import type { DecisionLogTexts } from './decision-log.texts.de.js';

/** In easy English. */
export const enEasy: Part<DecisionLogTexts> = {
  title: 'What did we decide?',
  lead: 'All of it is here. We decided about an idea. Then it is on this list. Your name is not on it. Your text is not on it. But the reason is. Nobody can change it later.',
  away: 'This does not work right now. Wait 1 minute. Then try again.',
  empty: 'We have not decided anything yet.',
  number: 'Number',
  process: 'What was it about?',
  channel: 'How did the idea come?',
  outcome: 'What did we decide?',
  by: 'Who decided?',
  persons: (count: number, byLead: boolean) =>
    `${count === 1 ? '1 person' : `${count} people`}${byLead ? '. In the end the head of the office decided' : ''}`,
  earlier: 'What was before?',
  latest: 'What is new?',
  check: 'Is all of this true? How to check it',
  checkText: [
    'Each line has a check number. Does somebody change a line? Then the numbers are wrong.',
    'A computer can check it. The name of the program is: verify-moderation-log.mjs. Ask somebody who knows computers.',
  ],
  file: 'All lines as a file',
  lastOne: (number: number) => `The check number of number ${number}:`,
};
