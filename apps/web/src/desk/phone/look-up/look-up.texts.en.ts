import type { LookUpTexts } from './look-up.texts.de.js';

export const en: LookUpTexts = {
  title: 'Look up',
  said: 'Reference number, phone number, name or words of the text',
  saidHelp:
    'Numbers with or without dashes and blanks. Of a name a part from three letters is enough, of words in the text their beginning.',
  look: 'Look up',
  askNumber: '“Could you tell me your reference number? It has ten digits.”',
  askNumberWithout:
    '“If you do not have the number with you: from which phone number did we talk? Or: what is your name, and what was it about?”',
  empty: 'Please enter what the person says: number, name or words of the text.',
  tooShort: 'Please enter at least three characters.',
  tooLong: 'This is too long: at most 60 characters. A few words are enough.',
  away: 'Looking up is not possible at the moment. Try again in a minute, or agree on a call-back.',
  forgotten: 'This search is no longer there. Please enter once more what the person says.',
  checkDigit: 'As a reference number this cannot be right: its last digit does not fit the others.',
  checkDigitNoPhone:
    'As a reference number this cannot be right: its last digit does not fit the others. And there is no contribution with this phone number.',
  checkDigitNear: 'Probably one digit is wrong, or two neighbours are swapped. These numbers exist:',
  checkDigitScript: '“Could you read the number to me once more, digit by digit?”',
  nearScript: '“To be sure that I take the right contribution: what is it about?”',
  nearHelp: 'Take one of them only when the person reads it out like that.',
  unknown: 'The number is well-formed, but there is no contribution with it.',
  cardNotArrived:
    'This number is on a card. The card has not arrived or has not been read yet, there is no contribution yet.',
  cardNotArrivedScript:
    '“Your card has not been read here yet. Please call again in a few days, or tell me your idea right now.”',
  notTenDigits: (count) =>
    `A reference number has ten digits, this one has ${count}. There is no contribution with this phone number either, and it stands in no text.`,
  unknownPhone: 'There is no contribution with this phone number.',
  nothingToLookFor: 'There is no letter and no digit in it that can be looked for.',
  unknownWords:
    'Nobody of this name has contributed. Nor was this found as whole words or beginnings of words in titles and texts. What came in the last seconds is found in a moment.',
  unknownWordsScript:
    '“How is that spelled, please? Or could you tell me another word of your contribution?”',
  foundTitle: (count, more) =>
    more
      ? `More than ${count} contributions found`
      : count === 1
        ? '1 contribution found'
        : `${count} contributions found`,
  foundHelp:
    'People share names, and texts may be alike. Open a contribution only when the person says what it was about.',
  more: (count) => `There are more. Here are ${count}; with more words there are fewer.`,
  matchIn: { name: 'Name', title: 'In the title', text: 'In the text' },
  onlySimilar: 'Only similar',
  severalTitle: (count, more) =>
    more
      ? `More than ${count} contributions with this phone number`
      : count === 1
        ? '1 contribution with this phone number'
        : `${count} contributions with this phone number`,
  severalMore: (count) =>
    `Here are the ${count} newest. If the right one is not among them, ask for the reference number, or search with words from the text.`,
  severalHelp: 'Several people may share a phone. Ask what it was about.',
  severalScript: '“What was your contribution about?”',
  open: 'Open',
  other: 'Another number',
  about: 'Contribution',
  reference: 'Number',
  process: 'Process',
  channel: 'Came by',
  channels: { web: 'web', phone: 'phone', paper: 'paper' },
  received: 'Arrived',
  language: 'Language',
  replyWay: 'Answers by',
  supports: 'Supports another contribution',
  privacy: 'Addresses and phone numbers are not shown here. Whoever wants to change them says them anew.',
  readAloud: 'To read aloud',
  question: (message) => `The question is: ${message}`,
  questionAway: 'The question cannot be shown at the moment. Try again in a few minutes.',
  reasonAway: 'The reasons cannot be shown at the moment. Try again in a few minutes.',
  timeline: 'What has happened',
  whatNow: 'What does the person want?',
  nothingMore: 'Nothing can be changed about this contribution any more.',
  add: 'Add something',
  answer: 'Answer the question',
  changeWay: 'Hear back another way',
  withdraw: 'Withdraw the contribution',
  codeTitle: 'Read out a code for the website',
  codeAsk:
    '“To be sure that this is your contribution: what is it about, and how have we answered you so far?”',
  codeHelp:
    'Compare it with the contribution. If something does not fit there is no code; offer a call-back to the number on file.',
  codeConfirmed: 'The person said what it is about and how we answer them',
  codeMissing: 'Tick that the person said it. Else there is no code.',
  codeDo: 'Make a code',
  codeScript:
    '“I tell you a code now, sign by sign. Enter it on the page of your contribution. Please do not pass it on.”',
  codeUntil: (when) => `Works once, until ${when}. That you read it out is kept.`,
  appeal: 'Object',
  appealUntil: (day) => `Possible until ${day}.`,
  appealOver: (day) => `Objecting was possible until ${day}. Offer to take the idea down anew.`,
  appealWaits: 'The objection is here. Other people than before decide on it.',
  appealScript:
    '“Why do you see it differently? I write it down and read it back to you. People who had no part in it before will decide.”',
  appealLabel: 'Why the person sees it differently, in their words',
  appealHelp: 'Those who decide anew read this. It is not published. One can object once.',
  appealEmpty: 'Write down why the person sees it differently.',
  redactedDisagree:
    'Does the person see it differently? Agree on a call back and write in the note: “for the lead, blacked-out passages”. The lead can read the original.',
  appealReadBack: '“I read your objection back to you. Please tell me if something is not right.”',
  appealAgree: '“Shall I pass it on like this?”',
  appealDo: 'Right, pass it on',
  appealed: (day) => `The objection is taken down. An answer is promised by ${day}.`,
  back: 'Back',
  toReadBack: 'Read back',
  change: 'Change',
  confirmed: 'Read out, the person confirms it',
  confirmMissing: 'Read it out and tick that the person confirms it.',
  withdrawTitle: 'Withdraw the contribution',
  withdrawScript: (title) =>
    `“I withdraw your contribution ‘${title}’ for you. It is not reviewed any further and not shown. This cannot be undone. Shall I do that?”`,
  withdrawDo: 'Withdraw',
  withdrawn: 'The contribution is withdrawn.',
  addTitle: 'Add something',
  addScript: '“What would you like to add? I write it down and read it back to you.”',
  addLabel: 'In the person’s words',
  addHelp: 'What is there already stays. This is added, and whoever reviews it sees both.',
  addEmpty: 'Write down what the person wants to add.',
  addTooLong: 'This is too long: at most 5,000 characters.',
  addReadBack: '“I read you what is added. Please tell me if something is not right.”',
  addAgree: '“Shall I add it to your contribution like that?”',
  addDo: 'Right, add it',
  added: 'It was added to the contribution.',
  contactTitle: 'Hear back another way',
  contactScript: '“How would you like to get our answers: by e-mail, letter, call, or not at all?”',
  contactHelp:
    'Fill in only what the chosen way needs. What held so far is replaced. Answers that were sent already still come the old way.',
  contactConsent: 'Read the consent out',
  contactConsentGiven: 'Read out, the person agrees',
  consentVersion: (version) => `Version ${version}`,
  contactReadBack: '“I read you how we answer you from now on.”',
  contactAgree: '“Is that right?”',
  hearNothing: 'You get no answers any more. With the reference number you can ask at any time.',
  contactDo: 'Right, change it',
  contactChanged: 'From now on answers come like this.',
  tooLate: 'This is not possible for this contribution any more. Here is how it stands now.',
  tryAgain: 'Not available at the moment. Nothing was changed, and everything you wrote is still here.',
};
