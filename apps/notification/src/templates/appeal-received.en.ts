import { facts, link, type ReceivedData, type Template, text } from './message-text.js';

export const appealReceivedEn: Template<ReceivedData> = {
  version: 1,
  plain: (data) => ({
    subject: `Your objection about contribution ${data.reference} has arrived`,
    blocks: [
      text('Your objection has reached us. Other people than before look at the decision.'),
      facts(['Your number', data.reference], ['Your contribution', data.title], ['Process', data.process]),
      text(`We decide by ${data.decisionDueOn} at the latest and let you know.`),
      link('See at any time how far we are:', data.statusUrl),
      text(`Do you have questions? Call us: ${data.phone} (${data.phoneHours}).`),
    ],
  }),
  easy: (data) => ({
    subject: `Your objection about contribution ${data.reference} is here`,
    blocks: [
      text('We have your objection. Other people now check our decision.'),
      facts(['Your number', data.reference], ['Your contribution', data.title]),
      text(`You will get an answer from us. The answer comes by ${data.decisionDueOn}.`),
      link('This web page shows you what happens next:', data.statusUrl),
      text(`Do you have questions? Call us: ${data.phone}.`),
    ],
  }),
};
