import {
  type AppealDecidedData,
  type Block,
  facts,
  link,
  list,
  quote,
  type Template,
  text,
} from './message-text.js';

const upheld = (data: AppealDecidedData): Block[] => [
  text(
    'We have looked at your objection. The decision stands: your contribution is not published. People decided this who had no part in it before.',
  ),
  facts(['Your number', data.reference], ['Your contribution', data.title], ['Process', data.process]),
  text('Our reasons:'),
  list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
  ...quote('Our words to you', data.message),
  text('You cannot object once more. You are welcome to send a new contribution at any time.'),
];
const upheldEasy = (data: AppealDecidedData): Block[] => [
  text('We have checked your objection. Our answer is still: We do not publish your contribution.'),
  text('Other people decided this. It was not the same people as before.'),
  facts(['Your number', data.reference], ['Your contribution', data.title]),
  text('These are our reasons:'),
  list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
  ...quote('We want to tell you', data.message),
  text('You cannot object again. But you can send a new contribution.'),
];
/** Why passages of what is published were blacked out; nothing where none were. */
const blackedOut = ({ why }: AppealDecidedData, words: string): Block[] =>
  why.length === 0 ? [] : [text(words), list(why)];
const overturned = (data: AppealDecidedData): Block[] => [
  text(
    'We have looked at your objection, and you are right. Your contribution is now published. Your name and contact details are not shown with it.',
  ),
  facts(['Your number', data.reference], ['Your contribution', data.title], ['Process', data.process]),
  ...blackedOut(data, 'Some passages are blacked out. What stood there:'),
  ...quote('Our words to you', data.message),
];
const overturnedEasy = (data: AppealDecidedData): Block[] => [
  text('We have checked your objection. You are right.'),
  text('Your contribution is now public. That means: Everybody can read it.'),
  text('Your name does not stand with it.'),
  facts(['Your number', data.reference], ['Your contribution', data.title]),
  ...blackedOut(data, 'We have blacked out some words. This stood there:'),
  ...quote('We want to tell you', data.message),
];

export const appealDecidedEn: Template<AppealDecidedData> = {
  version: 1,
  plain: (data) => ({
    subject: `Decision on your objection, contribution ${data.reference}`,
    blocks: [
      ...(data.upheld ? upheld(data) : overturned(data)),
      link('The decision is also here:', data.statusUrl),
      text(`Do you have questions? Call us: ${data.phone} (${data.phoneHours}).`),
    ],
  }),
  easy: (data) => ({
    subject: `Our answer to your objection ${data.reference}`,
    blocks: [
      ...(data.upheld ? upheldEasy(data) : overturnedEasy(data)),
      link('Our answer is also on this web page:', data.statusUrl),
      text(`Do you have questions? Call us: ${data.phone}.`),
    ],
  }),
};
