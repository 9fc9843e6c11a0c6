import { type DeclinedData, facts, ground, link, list, quote, type Template, text } from './message-text.js';

export const declinedEn: Template<DeclinedData> = {
  version: 4,
  plain: (data) => ({
    subject: `Decision on your contribution ${data.reference}`,
    blocks: [
      text(
        'We have read your contribution and do not publish it. At least two people looked at it and decided so, no program did.',
      ),
      facts(['Your number', data.reference], ['Your contribution', data.title], ['Process', data.process]),
      text('Our reasons:'),
      list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
      ...ground(data, { law: 'It rests on Austrian law.', rules: 'It rests on the rules of this process.' }),
      ...quote('Our words to you', data.message),
      text(
        `Do you see it differently? Then object. Other people than before look at it again. You can do so until ${data.appealUntil}:`,
      ),
      list([
        'online: on the page of your contribution, with a code',
        `by phone: ${data.phone} (${data.phoneHours})`,
        `by post: ${data.postalAddress}`,
      ]),
      text('Please give your number. You are also welcome to send a new contribution at any time.'),
      link('The decision is also here:', data.statusUrl),
    ],
  }),
  easy: (data) => ({
    subject: `Our answer to your contribution ${data.reference}`,
    blocks: [
      text('We have read your contribution. We do not publish it.'),
      text('At least 2 people decided this. No computer decided this.'),
      facts(['Your number', data.reference], ['Your contribution', data.title]),
      text('These are our reasons:'),
      list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
      ...quote('We want to tell you', data.message),
      ...ground(data, { law: 'The reason stands in a law.', rules: 'The reason stands in our rules.' }),
      text(`Do you think this is wrong? Then tell us. You have time until ${data.appealUntil}.`),
      text('Then other people check it again.'),
      list([
        'On the internet: You need a code for that.',
        `By phone: ${data.phone}`,
        `By post: ${data.postalAddress}`,
      ]),
      text('Please tell us your number too.'),
      link('Our answer is also on this web page:', data.statusUrl),
    ],
  }),
};
