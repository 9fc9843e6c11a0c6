import { facts, link, list, type RedactedData, type Template, text } from './message-text.js';

export const publishedRedactedEn: Template<RedactedData> = {
  version: 2,
  plain: (data) => ({
    subject: `Your contribution ${data.reference} is published, passages are blacked out`,
    blocks: [
      text(
        'We have published your contribution. Everyone can read it. Your name and contact details are not shown.',
      ),
      text('We blacked some passages out. Nobody can read them. Blacked out is:'),
      list(data.why),
      facts(['Your number', data.reference], ['Your contribution', data.title], ['Process', data.process]),
      link('You find it here, as everyone reads it:', data.statusUrl),
      text('It counts as much as any other.'),
      text('Do you see it differently? Then tell us. The lead reads what is blacked out and answers you.'),
      list([`by phone: ${data.phone} (${data.phoneHours})`, `by post: ${data.postalAddress}`]),
      text('Please name your number.'),
    ],
  }),
  easy: (data) => ({
    subject: `We have published your contribution ${data.reference}`,
    blocks: [
      text('We have published your contribution. That means: Everyone can read it.'),
      text('We do not show your name.'),
      text('We made some words black. That means: Nobody can read these words. They say:'),
      list(data.why),
      facts(['Your number', data.reference], ['Your contribution', data.title]),
      link('This web page shows your contribution:', data.statusUrl),
      text('Do you think this is wrong? Then tell us. The lead will check it. And the lead will answer you.'),
      list([`By phone: ${data.phone}`, `By post: ${data.postalAddress}`]),
      text('Please also tell us your number.'),
    ],
  }),
};
