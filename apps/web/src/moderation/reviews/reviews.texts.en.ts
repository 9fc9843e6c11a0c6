import type { ReviewsTexts } from './reviews.texts.de.js';

export const en: ReviewsTexts = {
  title: 'Review',
  link: 'Reviews',
  agreementLink: 'Agreement',
  linksLabel: 'Quality of decisions',
  backToQueue: 'To the queue',
  lead: 'A small part of the decisions, chosen by chance, is judged a second time. You read the text without knowing the decision, and say how you would have decided. Nothing about the case changes by it.',
  waiting: (count, written) => (count === 1 ? '1 review waits for you.' : `${written} reviews wait for you.`),
  takeNext: 'Take the next one',
  nothingTitle: 'No review waits',
  nothingText:
    'There is nothing right now that you can review. What you decided yourself, somebody else reviews.',
  pageTitle: 'How would you decide?',
  noText: 'This contribution has no text in words of its own.',
  amendment: 'Addition',
  away: 'The text cannot be reached right now. The review stays with you; load the page again in a minute.',
  outcome: 'Your outcome',
  outcomes: {
    published: 'Publish',
    'published-redacted': 'Publish with passages blacked out',
    returned: 'Ask back',
    declined: 'Decline',
  },
  outcomeHelp: {
    published: undefined,
    'published-redacted': 'You need not say which passages.',
    returned: undefined,
    declined: 'Then choose the reasons, too.',
  },
  reasons: 'Reasons',
  reasonsHelp: 'Only if you would decline, then at least one.',
  note: 'Note to the lead',
  noteHelp: 'If something was hard to decide. Only the lead reads it.',
  send: 'Keep and go on',
  passOn: 'I know this case: pass it on',
  help: 'What this is about',
  rules: [
    'You judge blind: you do not see what was decided, why or by whom. Please do not look for the case.',
    'Judge as if nothing had been decided.',
    'If you know the case, pass it on. Then somebody else judges.',
    'Your outcome changes nothing about the case, and nobody gets a message. The lead sees how often two persons come to the same.',
    'That you read the text is written down.',
  ],
  channels: { web: 'Web', phone: 'Phone', paper: 'Paper' },
  needOutcome: 'Choose an outcome.',
  tooManyReasons: 'Choose at most five reasons.',
  needReason: 'Choose at least one reason.',
  unwantedReason: 'Only declining has reasons. Untick them, or choose “Decline”.',
  done: {
    judged: 'Kept.',
    passed: 'Passed on. Somebody else judges that.',
    nothing: 'No review waits right now that you can give.',
  },
  gone: {
    'review-not-held': {
      title: 'This review is not with you',
      text: 'It was without a sign of life for more than five minutes, and somebody else judges it. Take the next one.',
    },
    'review-judged': {
      title: 'This review is kept already',
      text: 'There is no second outcome of it. Take the next one.',
    },
    'review-lapsed': {
      title: 'There is nothing to review any more',
      text: 'The person withdrew their contribution or had it erased. Take the next one.',
    },
    'review-not-yours': {
      title: 'Somebody else judges that',
      text: 'You gave an opinion on this case already. Take the next one.',
    },
  },
  typed: 'This is what you wrote:',
  agreement: {
    title: 'Agreement of decisions',
    intro:
      'A part of the decisions, chosen by chance, is judged a second time without knowing the first. This is how often both came to the same.',
    filter: 'Days of the decisions',
    wholeTime: 'Whole time',
    away: 'The figures cannot be reached right now. Load the page again in a minute.',
    print: 'Print',
    drawn: (drawn, judged, waiting, lapsed) =>
      `Drawn: ${drawn}. Reviewed: ${judged}, waiting: ${waiting}, lapsed: ${lapsed}.`,
    nothing: 'No decision of these days was judged a second time yet.',
    overall: 'Overall',
    byChannel: 'By channel',
    byReason: 'By reason',
    byReasonHelp: 'Whether both gave the reason, or neither did.',
    byModerator: 'By person',
    byModeratorHelp:
      'The person against others: what they decided and others reviewed, and what they reviewed. The figure says how often they come to the same as others; it does not say who is right.',
    columns: {
      what: 'What',
      name: 'Person',
      reason: 'Reason',
      channel: 'Channel',
      pairs: 'Pairs',
      same: 'Same',
      kappa: 'Kappa',
    },
    given: (count) => `given in ${count}`,
    range: (low, high) => `${low} to ${high}`,
    without: {
      'too-few': 'too few',
      'one-category': 'undefined',
    },
    withoutHelp: {
      'too-few': '',
      'one-category': 'all the same',
    },
    allSame: 'without a range',
    inWords: (pairs, agreed, share) =>
      `In ${agreed} of ${pairs} decisions the review came to the same outcome (${share}).`,
    kappaInWords: (kappa, low, high) =>
      `Cohen’s kappa is ${kappa}; the true value lies between ${low} and ${high} with 95 % confidence. 0 means: the same as often as by chance. 1 means: always the same.`,
    kappaAlone: (kappa) =>
      `Cohen’s kappa is ${kappa}. Because all pairs are the same, no range can be given.`,
    kappaOneSided: (kappa) =>
      `Cohen’s kappa is ${kappa}. Because one of the two sides always said the same, no range can be given.`,
    kappaMissing: {
      'too-few': (pairs, others) =>
        `There are too few for kappa: it needs at least ${pairs} pairs, at least ${others} of them not both of the commonest outcome.`,
      'one-category': () =>
        'Kappa is undefined: all decisions and all reviews have one and the same outcome; chance alone would then always agree, too.',
    },
    definitions: [
      'A decision is drawn when it is told, each with the same chance, whatever was decided. Decisions on appeals are not drawn. Reviewed is only where somebody is left who gave no opinion on the case: in small teams declines above all are missing.',
      'A pair is a decision with its review. It counts on the day of the decision.',
      'Same: the share of pairs with the same outcome, below it Wilson’s range (95 %).',
      'Kappa: agreement beyond chance (Cohen 1960), below it the range (95 %) by the standard error of Fleiss, Cohen and Everitt (1969). For rare reasons the true range is somewhat wider.',
      'Declining takes two persons: the pair counts for both.',
    ],
    differing: 'Not the same',
    differingHelp: 'Outcome or reasons differ. Nothing about the case changes by itself.',
    noDiffering: 'None of these days.',
    decided: 'Decided',
    reviewed: 'Review',
    by: (names, day) => (names === '' ? day : `${names}, ${day}`),
    noteTitle: 'Note',
    openCase: 'Open the case',
    more: 'Show more',
    shown: (from, to, total) => `${from} to ${to} of ${total}`,
  },
};
