import { facts, link, list, quote, type QuestionData, type Template, text } from './message-text.js';

export const questionEn: Template<QuestionData> = {
  version: 1,
  plain: (data) => ({
    subject: `A question about your contribution ${data.reference}`,
    blocks: [
      text('We have read your contribution and need one more thing from you before we decide.'),
      facts(['Your number', data.reference], ['Your contribution', data.title], ['Process', data.process]),
      ...quote('Our question', data.question),
      text('You can answer:'),
      list([`by phone: ${data.phone} (${data.phoneHours})`, `by post: ${data.postalAddress}`]),
      link('or online right away:', data.statusUrl),
      text('Please give your number. As soon as your answer is here, we read your contribution again.'),
    ],
  }),
  easy: (data) => ({
    subject: `We have a question about your contribution ${data.reference}`,
    blocks: [
      text('We have read your contribution. We have one more question.'),
      facts(['Your number', data.reference], ['Your contribution', data.title]),
      ...quote('Our question', data.question),
      text('Please answer us. Then we read your contribution again.'),
      list([`By phone: ${data.phone}`, `By post: ${data.postalAddress}`]),
      link('Or on this web page:', data.statusUrl),
      text('Please tell us your number too.'),
    ],
  }),
};
