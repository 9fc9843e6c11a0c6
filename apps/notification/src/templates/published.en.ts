import { facts, link, type PublishedData, type Template, text } from './message-text.js';

export const publishedEn: Template<PublishedData> = {
  version: 2,
  plain: (data) => ({
    subject: `Your contribution ${data.reference} is published`,
    blocks: [
      text(
        'Your contribution is now published. Everyone can read it. Your name and contact details are not shown.',
      ),
      facts(['Your number', data.reference], ['Your contribution', data.title], ['Process', data.process]),
      link('You find it here:', data.statusUrl),
      text('It counts as much as any other, whether it came online, by phone or on paper.'),
      text(
        `Would you like to take it back, or do you have questions? Call us: ${data.phone} (${data.phoneHours}).`,
      ),
    ],
  }),
  easy: (data) => ({
    subject: `We have published your contribution ${data.reference}`,
    blocks: [
      text('We have published your contribution. That means: Everyone can read it.'),
      text('We do not show your name.'),
      facts(['Your number', data.reference], ['Your contribution', data.title]),
      link('This web page shows your contribution:', data.statusUrl),
      text(`Do you have questions? Call us: ${data.phone}.`),
    ],
  }),
};
