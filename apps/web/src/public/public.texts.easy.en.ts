import type { Part } from '../shell/texts-in.js';
import type { PublicTexts } from './public.texts.de.js';

/** What reads differently in English easy language; the rules are those of the German one. */
export const publicEnEasy: Part<PublicTexts> = {
  start: {
    title: 'Tell us what you think',
    lead: (number) =>
      `You can write to us. You can call us: ${number}. You can send us a letter. A person reads everything. We answer you.`,
    openTitle: 'You can take part here',
    afterwards: 'What happens then?',
    webText: 'You fill in a form. You do not have to sign in.',
    phoneText: (hours) => `${hours}. You speak. We write everything down.`,
    phoneAction: (number) => `Call us: ${number}`,
    paperText: (address) => `You print the form. You fill it in. Send it to: ${address}`,
    paperAction: 'Print the form',
    noneTitle: 'You cannot take part now',
    none: 'You can take part again soon. Then you find it here. Did you take part before? Then you can look: What has happened to my contribution?',
    awayTitle: 'It does not work right now',
    away: 'We are working on it. Please wait a few minutes. Then try again.',
    lookupTitle: 'Have you taken part already?',
    lookupText:
      'You got a number from us. Enter the number here. Then you see: What has happened to my contribution?',
  },
  ways: {
    title: 'Do you want to take part another way?',
    callText: (number, hours) => `${number}. ${hours}. You speak. We write everything down.`,
    paperText: 'Print the form',
    same: 'Everyone can take part. Everyone has the same rights. You do not have to sign in. You do not need a passport of Austria.',
  },
  form: {
    supportGone:
      'This contribution is not here any more. We have not got your text yet. It is still here. You can send it now.',
    promise: (date) =>
      `A person reads every contribution. We answer you by ${date}. You choose: How should we answer?`,
    replyTitle: 'Our answer',
    replyWhy:
      'You get a number. With it you can always look. We also want to answer you. For that we need your e-mail address for example. We use it only for the answer.',
    wish: 'How should we answer?',
    wishes: { none: 'not at all' },
    nameHelp: 'We need the name for a letter or a call. We do not publish it.',
    street: 'Street and number',
    demographicsTitle: 'Some questions about you',
    demographicsNone: 'I do not say',
    consentTitle: 'Do you agree?',
    sendHint: 'Then you get a number from us at once.',
    trap: 'Please do not write here',
    trapped:
      'A field has to stay empty. But something was there. Perhaps it was your computer. We have emptied the field. Please send again.',
    expired: 'The page was open for a long time. Your text is still here. Please send again.',
    awayTitle: 'It does not work right now',
    away: 'Your text is still here. Keep this page open. Please wait a few minutes. Then send again. We get your text only 1 time.',
    sentTitle: 'We have got your contribution already',
    sent: 'Do you want to change something? Then send again. We ask you then: What should happen with this contribution?',
    sentLink: (number) => `What has happened to contribution ${number}?`,
    sentBeforeTitle: 'We already have a contribution from you',
    sentBefore:
      'You have changed the text. What should we do? The new contribution can replace the earlier one. Then the earlier one does not count any more. Or we keep both.',
    sentBeforeFixed: 'You cannot replace the earlier contribution any more. You can send one more.',
    replace: 'The new one replaces the earlier one',
    add: 'Both count',
    unsentIsLost: 'Please send first. Do you go to another page before? Then your text is gone.',
    keptWhere: 'Your text stays in this window',
    keptHow: 'You send your text? Then it is gone here. You close the window? Then it is gone too.',
    keptByUsHow:
      'What you have sent: We keep it for 2 hours. Is this not your own device? Then delete the text. Leave after that.',
    clear: 'Delete my text',
    keptTitle: 'Your text is still here',
    closedTitle: 'You cannot take part here any more',
    closed: (date) =>
      `This ended on ${date}. Did you take part before? Then we go on with your contribution.`,
    notYetTitle: 'You can take part here soon',
    closedKept: 'Your text is still here. You can copy it:',
  },
  similar: {
    lead: 'Other people have written something similar. You have not sent anything yet. You decide.',
    support: 'I want this as well',
    supportHelp:
      'Do you want this as well? Then we count you. You get a number of your own. Do you want an answer? Then you get one. We also read your text.',
    supporters: (count) => (count === 1 ? '1 person wants this' : `${count} people want this`),
    own: 'Perhaps you mean something else. Then send your text.',
    send: 'Send my text anyway',
  },
  receipt: {
    supports: 'You want this as well',
    title: 'Thank you! Your contribution is here',
    numberHelp: (phone) =>
      `Please write down the number. With the number you can see later: What has happened to my contribution? You can also call us: ${phone}.`,
    receivedAt: (time) => `Your contribution is here since: ${time}`,
    nextTitle: 'What happens now?',
    next: {
      decide: (date) =>
        `We decide by ${date}. Perhaps we publish your contribution. Perhaps we have a question. Perhaps we say no. With your number you can look.`,
      object: 'Do we say no? Then you can object. This means: You tell us your reasons.',
    },
    reply: {
      letter: () => 'We send a letter to your address.',
      sms: (to) => `We cannot send text messages yet. We call you: ${to}.`,
      none: () => 'You get no message from us. You look yourself.',
    },
    replaced: {
      withdrawn: (number) =>
        `This contribution replaces the earlier one${number === undefined ? '' : `: ${number}`}. We have taken back the earlier one.`,
      stays: (number) =>
        `We cannot replace the earlier contribution any more${number === undefined ? '' : `: ${number}`}. Now we have both.`,
    },
    wordsTitle: 'This is what you wrote',
    status: 'What about my contribution?',
  },
  lookup: {
    lead: 'What has happened to your contribution? You can see it here.',
    numberHelp: 'The number has 10 digits. You got it from us. For example: 472-913-086-4.',
    notTen: (count) => `The number has 10 digits. You wrote ${count === 1 ? '1 digit' : `${count} digits`}.`,
    checkDigit: 'There is a mistake in the number. Please look at it again.',
    notFound: 'There is no such number. Please look at it again.',
    cardNotArrived:
      'This number is on a postcard. We have not read your card yet. Please look again in a few days.',
    lostTitle: 'Did you lose the number?',
    cardCall: (number, hours) => `Or call us: ${number}. ${hours}.`,
    lost: (number, email) =>
      `Call us: ${number}. Or write to us: ${email}. Do we have your phone number? Then we find your contribution.`,
    away: 'It does not work right now. Please wait a few minutes. Then try again. Your contribution is safe.',
  },
  status: {
    states: {
      received: 'is here',
      'in-review': 'is waiting',
      appealed: 'objection is waiting',
      'declined-final': 'not published',
    },
    headline: {
      received: 'Your contribution is here.',
      'in-review': 'Your contribution is waiting. A person still has to read it.',
      published: 'We have published your contribution. Everyone can read it.',
      declined: 'We do not publish your contribution.',
      appealed: 'You have objected. Other people still have to decide.',
      'declined-final': 'We have checked again. We do not publish your contribution.',
      withdrawn: 'You have taken your contribution back.',
      erased: 'We have deleted your text and your name. Your address is gone too.',
    },
    promise: (date) => `We decide by ${date}.`,
    late: (date) =>
      `We wanted to decide by ${date}. We did not manage. We are sorry. We are still working on your contribution.`,
    timelineTitle: 'What has happened already',
    timeline: {
      'in-review': 'A person has read it',
      declined: 'We have decided: not published',
      appealed: 'You have objected',
      'declined-final': 'We have decided again: not published',
    },
    waitsForReview: 'Your contribution is waiting: A person still has to read it',
    comingDecision: 'We decide',
    comingAnswer: 'You answer. Then we check again',
    by: (date) => `by ${date}`,
    answerHelp: 'Your answer comes to your contribution. Then we check again.',
    answerLong: (max) => `Your answer is too long. It may have ${max} characters.`,
    answerAway:
      'It does not work right now. Your text is still here. Please wait a few minutes. Then send again.',
    answerPhone: (number) => `You can also call: ${number}. Then tell us your number.`,
    answeredTitle: 'Thank you! Your text is here.',
    answered: 'Your contribution is waiting again. A person still has to read it.',
    answeredBefore: 'We have decided already. Below you see more.',
    unsentTitle: 'This has not reached us any more',
    unsent: (phone) => `We have decided already. Is this text important? Then keep it. Call us: ${phone}.`,
    reasonTitle: 'Our reasons',
    reasonsAway: 'We cannot show the reasons right now. Please try again later.',
    objectTitle: 'Do you think this is wrong?',
    object: 'Then tell us. Other people will look at your contribution again.',
    objectPhone: (number, hours) => `By phone: ${number}. ${hours}.`,
    objectUntil: (day) => `You can do that until ${day}.`,
    objectOver: (day) =>
      `You had time until ${day} to tell us. Now it is too late. But you can send a new contribution.`,
    objectHere: 'On this page: You need a code for that.',
    objectHow: (reference) => `Tell us the number ${reference}. Tell us also: Why do you think it is wrong?`,
    publishedTitle: 'We have published this text',
    redactedDisagree: (phone, address, reference) =>
      `Do you think this is wrong? Call us: ${phone}. Or send a letter to: ${address}. Tell us the number ${reference}. The lead will check it. And the lead will answer you.`,
    redacted: 'Some words are black. Nobody can read them. They say:',
    publishedAway: 'We cannot show the text right now.',
    process: 'Topic',
  },
  how: {
    lead: 'You can take part in 3 ways. After that everything is the same.',
    waysTitle: '3 ways with the same rights',
    ways: [
      { title: 'On the internet', text: 'You fill in a form. You do not have to sign in.' },
      { title: 'By phone', text: 'You call us. You speak. We write everything down. We read it to you.' },
      {
        title: 'On paper',
        text: 'You print the form. Or you pick it up. You fill it in by hand. You send it to us.',
      },
    ],
    stepsTitle: 'What happens then?',
    steps: [
      {
        title: 'You get a number',
        text: 'The number has 10 digits. With it you always see: What has happened to my contribution?',
      },
      { title: 'A person reads', text: 'A computer gives hints at most. Only people may decide.' },
      {
        title: 'We decide',
        text: 'We tell you before: How long does it take? Perhaps we publish your contribution. Perhaps we have a question. Perhaps we say no. It always takes 2 people to say no. You learn the reason.',
      },
      {
        title: 'You get an answer',
        text: 'You choose: e-mail or letter or call. Or you look yourself.',
      },
    ],
    rightsTitle: 'This is your right',
    rights: [
      'Everyone here can take part. You do not have to sign in. You do not need a passport of Austria.',
      'We never publish your name. We never publish your address. We need both only for the answer.',
      'You do not have to say your age. You do not have to say your gender. We only want to know: Who is still missing?',
    ],
    rightsByPhone: {
      withdraw: (number, email) =>
        `You can take your contribution back. Then we delete your text and your name. We delete your address too. Call us: ${number}. Or write to us: ${email}. This stays: The number of your contribution. And: What happened with it? Who saw your data?`,
      object: (number, address) =>
        `Did we say no? Then you can object. Call us: ${number}. Or send a letter to: ${address}`,
    },
    contactTitle: 'Do you have more questions?',
    contact: (number, hours) => `Call us: ${number}. ${hours}.`,
    toStart: 'You can take part here',
  },
};
