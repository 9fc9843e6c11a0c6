import type { Part } from '../../shell/texts-in.js';
import type { OwnTexts } from './own.texts.de.js';

/** In easy English. */
export const enEasy: Part<OwnTexts> = {
  prove:
    'We show your text only to you. For that you need a code. With the code you can also answer. Or you can add something. Or you can take your contribution back.',
  proveQuestion: 'We have a question for you. With a code you can read it.',
  askHow: 'We send you the code. You get it by e-mail or by post. Or we call you.',
  askAction: 'I need a code',
  askedTitle: 'A code is coming.',
  asked: (phone) =>
    `Do we have your e-mail address or your address? Then we send the code there. Does nothing arrive? Then please call us: ${phone}.`,
  codeHelp: 'The code is in our e-mail or letter. For example: ACDE-FGHJ.',
  codeEmpty: 'Please write the code.',
  codeWrong: 'The code is wrong. Or it is too old. Or you have used it already. You can ask for a new code.',
  tooMany: (minutes) => `That was wrong too often. Please wait ${minutes} minutes. Then try again.`,
  away: 'This does not work right now. Please wait a few minutes. Then try again.',
  noWay: (phone) => `Does the code not arrive? Call us: ${phone}. We tell you a code.`,
  ended: 'The time is over. Please ask for a new code.',
  kept: 'We did not get your text yet. Write the code first. Then you can send the text.',
  signedOut: 'You have signed out. Nobody can read your text here now.',
  link: 'Press the button. Then you see your contribution. The link works only 1 time.',
  linkUsed: 'The link is too old. Or you have used it already. You can ask for a new one.',
  receiptCodeHelp:
    'Write the code down. With the code you see your text later. We show the code only here. The code works for 1 year.',
  questionAway: 'We cannot show the question right now. Please try again later.',
  openTitle: 'You see everything now. Only you see this.',
  open: 'Are you done? Then press: Sign out.',
  wordsTitle: 'Your text',
  addedOn: (when) => `You added this on ${when}`,
  occasions: {
    published: 'Your text is public',
    'published-redacted': 'Your text is public',
    declined: 'We do not publish your text',
  },
  states: { waiting: 'comes later', sending: 'comes soon', 'in-letter-batch': 'comes by post' },
  messagesAway: 'We cannot show our messages right now.',
  addLabel: 'What do you want to add?',
  addHelp: 'Your text stays. We add this to it.',
  addAction: 'Send',
  appealTitle: 'Do you think our decision is wrong?',
  appealLabel: 'Why do you think it is wrong?',
  appealHelp: 'Write in your own words. Only people in the office read this. You can do this only 1 time.',
  appealAction: 'Send',
  appealEmpty: 'Please write: Why do you think it is wrong?',
  appealTooLong: 'The text is too long. You can write 5000 characters.',
  appealNotPossible: 'This is not possible any more. We do not have your text.',
  appealed: 'We have your objection. Other people now check your contribution.',
  appealWordsTitle: (when) => `Your objection on ${when}`,
  withdraw: 'Take the contribution back',
  withdrawTitle: 'Do you want to take it back?',
  withdrawText:
    'Then we do not check it any more. Nobody sees it any more. You cannot change this later. The number stays.',
  withdrawAction: 'Yes',
  withdrawBack: 'No',
  withdrawn: 'You have taken your contribution back.',
};
