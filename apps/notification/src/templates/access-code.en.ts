import { facts, link, type ReceivedData, type Template, text } from './message-text.js';

export const accessCodeEn: Template<ReceivedData> = {
  version: 1,
  plain: (data) => ({
    subject: `Your code for contribution ${data.reference}`,
    blocks: [
      text('A code for your contribution was asked for on our website.'),
      text(
        `Was it not you? Then you need not do anything. We answer questions by phone: ${data.phone} (${data.phoneHours}).`,
      ),
      facts(['Your number', data.reference], ['Your contribution', data.title], ['Process', data.process]),
      link('Here you see how far we are:', data.statusUrl),
      ...(data.access ? [] : [text('I tell you the code now.')]),
    ],
  }),
  easy: (data) => ({
    subject: `Your code for contribution ${data.reference}`,
    blocks: [
      text('Somebody asked for a code for your contribution on our website.'),
      text(
        `Was it not you? Then you do not have to do anything. Do you have questions? Call us: ${data.phone}.`,
      ),
      facts(['Your number', data.reference], ['Your contribution', data.title]),
      link('What happens next? You see it on this web page:', data.statusUrl),
      ...(data.access ? [] : [text('I tell you the code now.')]),
    ],
  }),
};
