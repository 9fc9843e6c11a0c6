import type { DecisionLogTexts } from './decision-log.texts.de.js';

export const en: DecisionLogTexts = {
  title: 'What was decided',
  lead: 'Every decision about a contribution is listed here as soon as it counts: without names and without its text, but with the reason. Nobody can change or delete anything later, nor could we without being noticed.',
  away: 'The decisions cannot be shown right now. Please try again in a minute.',
  empty: 'Nothing was decided yet.',
  number: 'No.',
  day: 'Day',
  process: 'Process',
  channel: 'Way',
  outcome: 'Decision',
  by: 'Decided by',
  channels: { web: 'Web', phone: 'Phone', paper: 'Paper' },
  outcomes: {
    published: 'published',
    'published-redacted': 'published blacked out',
    returned: 'asked back',
    declined: 'declined',
  },
  onAppeal: {
    published: 'published after an objection',
    'published-redacted': 'published blacked out after an objection',
    returned: 'asked back about an objection',
    declined: 'declined again after an objection',
  },
  persons: (count, byLead) =>
    `${count === 1 ? '1 person' : `${count} people`}${byLead ? ', in the end the lead' : ''}`,
  earlier: 'Earlier decisions',
  latest: 'To the latest',
  check: 'Check it yourself',
  checkText: [
    'Each entry carries a checksum of its content and of the checksum of the entry before. If somebody changes an old entry, none of those after it fits any more.',
    'The program “verify-moderation-log.mjs” in the source code computes all of it again; it needs no access. Note down number and checksum of the last entry: the next time it shows you that everything up to it still stands as it was.',
  ],
  file: 'All entries as a file (JSON, one entry per line, 1,000 at a time)',
  lastOne: (number) => `Checksum of no. ${number}:`,
};
