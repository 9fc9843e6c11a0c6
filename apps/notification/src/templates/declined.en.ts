import { type DeclinedData, facts, link, list, quote, type Template, text } from './message-text.js';

export const declinedEn: Template<DeclinedData> = {
  version: 2,
  plain: (data) => ({
    subject: `Decision on your contribution ${data.reference}`,
    blocks: [
      text(
        'We have read your contribution and do not publish it. Two people decided this independently of each other.',
      ),
      facts(['Your number', data.reference], ['Your contribution', data.title], ['Process', data.process]),
      text('Our reasons:'),
      list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
      ...quote('Our words to you', data.message),
      text('Do you see it differently? Then tell us. We look at the decision again.'),
      list([`by phone: ${data.phone} (${data.phoneHours})`, `by post: ${data.postalAddress}`]),
      text('Please give your number. You are also welcome to send a new contribution at any time.'),
      link('The decision is also here:', data.statusUrl),
    ],
  }),
  easy: (data) => ({
    subject: `Our answer to your contribution ${data.reference}`,
    blocks: [
      text('We have read your contribution. We do not publish it.'),
      text('2 people decided this.'),
      facts(['Your number', data.reference], ['Your contribution', data.title]),
      text('These are our reasons:'),
      list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
      ...quote('We want to tell you', data.message),
      text('Do you think this is wrong? Then tell us. We check it again.'),
      list([`By phone: ${data.phone}`, `By post: ${data.postalAddress}`]),
      text('Please tell us your number too.'),
      link('Our answer is also on this web page:', data.statusUrl),
    ],
  }),
};
