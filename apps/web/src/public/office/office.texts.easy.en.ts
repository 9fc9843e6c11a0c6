import type { Part } from '../../shell/texts-in.js';
import type { OfficeTexts } from './office.texts.de.js';

/** And in English. */
export const officeEnEasy: Part<OfficeTexts> = {
  imprint: {
    operator: 'Who owns this website?',
    supervisor: 'Who watches over us?',
    vatId: 'Tax number',
    sections: [
      {
        title: 'What is this about?',
        text: [
          'Here you can have your say. It is about plans for everyone. The owner of this website: {operator}.',
          'You write your opinion to us. A person reads it. Then we show it to everyone. It is the opinion of the people. It is not our opinion.',
        ],
      },
      {
        title: 'Why do we say this here?',
        text: ['2 Austrian laws say: This must be here. They are the E-Commerce Act and the Media Act.'],
      },
    ],
  },
  privacy: {
    lead: 'This page says: What do we know about you? Why do we need it? What can you ask for?',
    sections: [
      {
        title: 'Who is responsible?',
        text: [
          'Responsible: {operator}. The office is: {name}. The address: {address}. The phone: {phone}. The e-mail address: {email}.',
          'Somebody takes special care of your data. Write to: {dataProtection}.',
        ],
      },
      {
        title: 'What do we know about you?',
        text: [
          'You have said yes. Only because of this we have your data. You do not have to take part. Do you want to take part? Then we need: Your idea. Your yes. And: How should we answer? All other questions are optional. They say: optional.',
        ],
        points: [
          'Your contribution: We read it. We show it to everyone. We answer you. Your name does not stand there.',
          'Your name. Your e-mail address. Your phone number. Your address: We use them to answer you. We do not need them for more.',
          'Your age and your gender: We only count. So we see: Who does not take part yet?',
          'Your yes: We write down: When and how have you said yes?',
          'On the phone: We write down your number and your words. We do not record your voice.',
          'On paper: We make a picture of your sheet.',
        ],
      },
      {
        title: 'Who gets your data?',
        text: [
          'Only the people in our office. We write down: Who has looked at your data? We do not give your data to others. Our answer comes by post or by e-mail. Or we call you.',
          'A person always decides about your contribution. A computer never decides.',
        ],
      },
      {
        title: 'How long do we keep your data?',
        text: [
          'Your contribution stays here. You can say: Please delete it. Then we delete it. We delete your name and your address too.',
          'The computer deletes some things by itself. The phone number of your call: {callDays} after the call. The print of your letter: {letterDays} after sending. Our call to you: {callBackDays} later.',
          'Some things stay after that: The number of your contribution. And: What happened with it? And for {accessLogDays}: Who saw your data?',
        ],
      },
      {
        title: 'This website',
        text: [
          'We do not watch you. Our pages get nothing from other companies. Your computer remembers some things for us. The name for this is: cookies. There are these cookies:',
        ],
        points: [
          'lang and easy: Your language. For 1 year.',
          'gemeinsam-form: Your text in a form. We keep it for 2 hours at most. We lock it with a secret code. Only you can see it here.',
          'gemeinsam-receipt: Your confirmation. For 30 minutes.',
          'gemeinsam-access: You have written a code. Then you see your text. This stays until you sign out. Without use only 30 minutes.',
          'Only for our office to sign in: gemeinsam-form stays for 1 day. gemeinsam stays until somebody signs out. Or until the browser closes. For {sessionHours} hours at most. Without use only {idleMinutes} minutes. gemeinsam-device-… stays for {deviceDays} days. With it our office knows the computer again.',
          'Before the names you sometimes see: __Host- or __Secure-. Then the connection is safe.',
          'Your computer also remembers your text itself. You can delete it below the form.',
          'Every computer has a number. We count with it for a few minutes. Nobody can read the number.',
        ],
      },
      {
        title: 'Do you work with us?',
        text: [
          'Then we have of you: Name. E-mail address. Tasks. Nobody can read your password. We write down: When do you sign in? Which data do you see? We keep this for {accessLogDays}.',
        ],
      },
      {
        title: 'What can you ask for?',
        text: [
          'You can always say no. You can ask: What do you know about me? You can say: Please change this. Or: Please delete my data. Or: Please do not use my data now. Or: Give me my data.',
          'Call us: {phone}. {hours}. Or write to us: {email}. Tell us your number. This is enough.',
          'You can also complain. The authority has this name: {de:Österreichische Datenschutzbehörde}. The address: {de:Barichgasse 40–42 in 1030 Wien}. The website: https://www.dsb.gv.at',
        ],
      },
    ],
  },
  accessibility: {
    title: 'A page without barriers',
    lead: 'All people should be able to use this page. A law says this as well. This page says: What works already? What does not work yet? It is about this website: {site}',
    sections: [
      { title: 'How good is the website?', text: ['Much works already. Some things do not work yet.'] },
      {
        title: 'What does not work yet?',
        text: ['This is still hard:'],
        points: [
          'You can print a form. Programs can read it out. Nobody else has checked this. There is no postcard in large print. There is no postcard in easy language.',
          'Sometimes we say no. The reason is not in easy language.',
          'Other people write contributions. These are often hard to read.',
          'In our office there are pictures of handwriting. There is no text for these pictures.',
        ],
      },
      {
        title: 'How do we know?',
        text: [
          'We have written this text on 29 November 2026. The makers have checked it themselves.',
          'Programs check every page. For example they check: Can you use the keyboard? Are the colours good? Are the sentences short?',
          'Nobody has checked this yet: Programs that read out. Speaking in place of typing. People with disabilities have not checked yet. Programs do not find all mistakes.',
        ],
      },
      {
        title: 'Tell us what you think',
        text: [
          'Does something not work? Call us: {phone}. {hours}. Or write to us: {email}. The address: {address}. We help you in another way.',
        ],
      },
      {
        title: 'Does our answer not help?',
        text: ['Then you can complain. {complaints}'],
      },
    ],
    body: 'Complain here: {body}.',
    bodyUnknown: 'Ask us: Where can I complain? We tell you.',
  },
};
