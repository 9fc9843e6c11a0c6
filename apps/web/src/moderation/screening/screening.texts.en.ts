import type { ScreeningTexts } from './screening.texts.de.js';

export const en: ScreeningTexts = {
  title: 'Screening',
  back: 'To the queue',
  intro:
    'These programs look through every text and give hints. They decide nothing. Who reviews can say whether a hint helped; these figures are made of that.',
  away: 'The figures cannot be had at the moment. Try again in a minute.',
  caption: 'Programs and their hints',
  program: 'Program',
  version: (version) => `Version ${version}`,
  before: 'earlier version',
  hints: 'Hints',
  helped: 'helped',
  didNotApply: 'did not apply',
  disputed: 'disputed',
  precision: 'How often it helps',
  about: (share, low, high) => `${share}. With 95% confidence between ${low} and ${high}.`,
  tooFew: (fewest) => `Too few were rated (fewer than ${fewest})`,
  state: 'State',
  on: 'on',
  off: 'off',
  switched: (name, when) => `by ${name}, ${when}`,
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  done: {
    on: (name) => `“${name}” is on. The program looks through the texts that it missed bit by bit.`,
    off: (name) => `“${name}” is off. The program gives no more hints, and its earlier ones are not shown.`,
  },
  register: 'Download the register of programs (JSON)',
  registerHelp:
    'Purpose, kind, what was learned from, measured figures and human oversight, program by program. Nobody is named in it.',
  definitions: [
    'A hint helped when everybody who said something about it said “Helps”. It did not apply when everybody said “Does not apply”. Otherwise it is disputed and counts as neither.',
    'How often a program helps is the share of the hints that helped or did not apply. It says nothing of what no program found.',
    'Only what somebody rated counts. Whoever rates wrong hints rather than right ones moves the figure.',
    'The range is a Wilson interval. It holds when hints are independent of each other; several in one text are not quite.',
  ],
};
