import type { FiguresTexts } from './figures.texts.de.js';

export const en: FiguresTexts = {
  title: 'Figures of the phone desk',
  live: 'Figures of the phone desk',
  filter: 'Days',
  today: 'Today',
  away: 'The figures cannot be fetched right now. Try again in a minute.',
  asOf: (time) => `As of ${time}. Renews itself.`,
  now: {
    ringing: 'Ringing',
    talking: 'Talking',
    wrappingUp: 'Wrapping up',
    overdue: 'Overdue call-backs',
  },
  overdueNote: (open) => (open === 1 ? 'one call-back is open' : `${open} call-backs are open`),
  overdueAway: 'cannot be fetched right now',
  draftsOpen: 'Open drafts',
  draftsNote: (count) =>
    count === 0 ? 'none lies for more than an hour' : `${count} untouched for more than an hour`,
  callsQuestion: 'How many calls were left without an answer?',
  callsAnswer: (abandoned, incoming, share) =>
    incoming === 1
      ? abandoned === 0
        ? 'The only call was not left without an answer.'
        : 'The only call was left without an answer.'
      : abandoned === 0
        ? `None of ${incoming} calls was left without an answer.`
        : `${abandoned === 1 ? 'One' : abandoned} of ${incoming} calls ${abandoned === 1 ? 'was' : 'were'} left without an answer (${share}).`,
  noCalls: 'There were no calls on these days.',
  calls: { incoming: 'came in', answered: 'answered', abandoned: 'without an answer' },
  timesQuestion: 'How long does it take?',
  timesAnswer: (half, nine) => `Half of the people wait at most ${half}, nine out of ten at most ${nine}.`,
  noTimes: 'No times were measured on these days.',
  times: { waiting: 'Waiting', talking: 'Talking', wrapUp: 'Wrapping up' },
  step: 'Step',
  count: 'Count',
  median: 'Middle (median)',
  p90: 'nine out of ten up to',
  spread: (half, nine) => `${half}, nine out of ten up to ${nine}`,
  resultsQuestion: 'What came of the calls?',
  resultsAnswer: (result, share) => `Most often: ${result} (${share}).`,
  noResults: 'No result was recorded for any call yet.',
  result: 'Result',
  results: {
    contribution: 'contribution',
    information: 'information',
    'call-back': 'call-back',
    'wrong-number': 'wrong number',
    abandoned: 'broken off',
  },
  questionsQuestion: 'Which questions take longest?',
  questionsAnswer: (question, half) => `“${question}” takes longest: in half of the calls more than ${half}.`,
  noQuestions: 'No question was answered by phone on these days.',
  question: 'Question',
  process: 'Process',
  version: 'Version',
  csv: 'CSV',
  definitions: [
    'Days are calendar days in Vienna. A call belongs to the day on which it rang.',
    'Without an answer: nobody picked up and the call was not sent elsewhere. What is left of “came in” are calls sent elsewhere and those going on.',
    'Waiting: from ringing to picking up. Calls begun by hand count as answered, but not as waiting.',
    'Wrapping up: from hanging up to the next call.',
    'Time of a question: how long its field was chosen while taking down, for each contribution.',
    'Middle (median): one half is below, the other above.',
    'There are no figures about single members of staff.',
  ],
};
