import type { OwnTexts } from './own.texts.de.js';

export const en: OwnTexts = {
  proveTitle: 'Is this your contribution?',
  prove:
    'Your text, our messages and your contact are shown to you alone. The number is not enough for that, because others may know it. With a code you prove that the contribution is yours. Then you can also answer, add something or withdraw it.',
  proveQuestion: 'We have asked you a question. You can read and answer it with a code.',
  askHow:
    'We send the code where you get our answers: by e-mail at once, by letter in some days, or we call you.',
  askAction: 'Ask for a code',
  askedTitle: 'A code is on its way.',
  asked: (phone) =>
    `If a contact was given for this contribution, we send the code there, at most three times an hour. If nothing arrives, please call us: ${phone}.`,
  haveCode: 'I have a code',
  code: 'Code',
  codeHelp: 'It is in our e-mail or letter, for example ACDE-FGHJ. Capitals and the dash do not matter.',
  openAction: 'Show the text',
  codeEmpty: 'Please enter the code.',
  codeWrong:
    'This code does not work: it is misspelled, was used already, or is too old. You can ask for a new one.',
  tooMany: (minutes) =>
    `Too many wrong codes were entered for this contribution. Try again in ${minutes} minutes, or take the link in our e-mail.`,
  away: 'This is not possible right now. Please try again in a few minutes.',
  noWay: (phone) =>
    `You gave no contact, or the code does not arrive? Call us: ${phone}. You can get a code on the phone, too.`,
  ended: 'Your access has ended. Please ask for a new code.',
  keptTitle: 'Your text is still here',
  kept: 'It is not sent yet. Enter a code first, then you can send it.',
  signedOut: 'You are signed out. Your text can no longer be seen on this device.',
  linkTitle: 'Open your contribution',
  link: 'With this button you open your contribution. The link works once.',
  linkAction: 'Open the contribution',
  linkUsed:
    'This link was used already or is too old. On the page of your contribution you can ask for a new one.',
  toStatus: 'To the page of the contribution',
  receiptCode: 'Your code',
  receiptCodeHelp:
    'You wanted no messages from us. Only with this code can you see your text later, answer or withdraw. We show it only here; it works for a year.',
  questionAway: 'The question cannot be shown right now. Try again in a few minutes.',
  openTitle: 'You also see what only you may see.',
  open: 'It stays like this until you sign out, and for half an hour at most when you do nothing.',
  signOut: 'Sign out',
  wordsTitle: 'Your text, word for word',
  addedOn: (when) => `Added on ${when}`,
  contactTitle: 'How we answer you',
  messagesTitle: 'What we have sent you',
  noMessages: 'Nothing yet.',
  messagesAway: 'Our messages cannot be shown right now.',
  occasions: {
    received: 'Receipt confirmed',
    question: 'Question to you',
    published: 'Told that it is published',
    declined: 'Told that it is declined',
    'access-code': 'Code sent',
  },
  ways: {
    email: 'by e-mail',
    sms: 'by call',
    letter: 'by letter',
    call: 'on the phone',
    none: 'no message wished',
  },
  states: {
    waiting: 'being prepared',
    sending: 'being sent',
    'in-letter-batch': 'being printed',
    'call-back': 'we call you',
    delivered: 'arrived',
    undeliverable: 'did not arrive',
    'declined-by-person': 'not sent',
  },
  channels: { web: 'online', phone: 'on the phone', paper: 'on paper' },
  addTitle: 'Add something',
  addLabel: 'What would you like to add?',
  addHelp: 'It is added to your contribution. What is there already stays.',
  addAction: 'Send the addition',
  withdraw: 'Withdraw the contribution',
  withdrawTitle: 'Withdraw the contribution?',
  withdrawText:
    'It is then not reviewed any further and not shown any more. This cannot be undone. Its number and what happened to it stay.',
  withdrawAction: 'Yes, withdraw it',
  withdrawBack: 'No, back to the contribution',
  withdrawn: 'Your contribution is withdrawn.',
};
