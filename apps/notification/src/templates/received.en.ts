import { facts, link, type ReceivedData, type Template, text } from './message-text.js';

export const receivedEn: Template<ReceivedData> = {
  version: 1,
  plain: (data) => ({
    subject: `Your contribution ${data.reference} has arrived`,
    blocks: [
      text('Thank you for taking part. Your contribution has reached us.'),
      facts(
        ['Your number', data.reference],
        ['Your contribution', data.title],
        ['Process', data.process],
        ['Received on', data.receivedOn],
      ),
      text(
        `A person on our team reads it. We decide by ${data.decisionDueOn} at the latest and let you know.`,
      ),
      link('See at any time how far we are:', data.statusUrl),
      text(`You can also call us: ${data.phone} (${data.phoneHours}). Please have your number ready.`),
    ],
  }),
  easy: (data) => ({
    subject: `Your contribution ${data.reference} is here`,
    blocks: [
      text('Thank you for taking part. We have your contribution.'),
      facts(['Your number', data.reference], ['Your contribution', data.title]),
      text('A person in our office reads your contribution.'),
      text(`You will get an answer from us. The answer comes by ${data.decisionDueOn}.`),
      link('This web page shows you what happens next:', data.statusUrl),
      text(`Do you have questions? Call us: ${data.phone}.`),
    ],
  }),
};
