import type { OfficeTexts } from './office.texts.de.js';

export const officeEn: OfficeTexts = {
  imprint: {
    title: 'Imprint',
    office: 'Office',
    address: 'Address',
    phone: 'Phone',
    email: 'E-mail',
    operator: 'Media owner and publisher',
    supervisor: 'Supervisory authority',
    vatId: 'VAT number',
    sections: [
      {
        title: 'What this site is for',
        text: [
          'Purpose: participation of the population in public projects. Media owner: {operator}.',
          'Basic orientation: the website informs about participation processes, takes contributions to them, and publishes these after a person has checked them. Published contributions express the opinion of those who wrote them.',
        ],
      },
      {
        title: 'Legal basis',
        text: [
          'Information according to § 5 of the Austrian E-Commerce Act and §§ 24 and 25 of the Austrian Media Act.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'What we know of you, what we need it for, and what you can ask for.',
    sections: [
      {
        title: 'Who is responsible',
        text: [
          'Controller: {operator}. Office: {name}, {address}. Phone: {phone}, e-mail: {email}.',
          'Data protection officer: {dataProtection}.',
        ],
      },
      {
        title: 'What we process, and why',
        text: [
          'The basis is your consent (Art. 6(1)(a) GDPR). Taking part is voluntary. For a contribution we need the answers that are not marked as optional, the way by which you wish to hear back with what it needs, and your consent; without them we cannot take it. You can leave out everything else.',
        ],
        points: [
          'Your contribution with its district and topic, to check it, publish it and answer it. Your name is not shown with it.',
          'Your name, e-mail address, phone number or postal address, if you give them: only to answer you.',
          'Voluntary details such as age and gender, to see as totals whom we do not reach yet.',
          'The wording, time and way of your consent, to be able to prove it (Art. 7(1) GDPR).',
          'When you call, the number you call from, and what you tell us, as text. This program records no conversations.',
          'On paper, the picture of your sheet, so that what stands on it can be looked up.',
        ],
      },
      {
        title: 'Who gets it',
        text: [
          'People in our office who take in, check and answer contributions. Who has seen whose data is recorded. Answers go by our mail server or by post. We pass nothing else on.',
          'A person always decides about your contribution, never a program.',
        ],
      },
      {
        title: 'How long we keep it',
        text: [
          'We keep a contribution until you have it erased or we no longer need it. No period for this ends by itself.',
          'Deleted by themselves are: numbers of calls ({callDays} after the call), print files of letters ({letterDays} after they were sent), call-backs ({callBackDays} after they were done), the record of who saw which data (after {accessLogDays}).',
          'After erasure the number of your contribution and its course stay, so that you can see that it was done, and so does this record.',
        ],
      },
      {
        title: 'This website',
        text: [
          'The pages load nothing from others and do not watch you. There are cookies only where something cannot be done without:',
        ],
        points: [
          'lang and easy remember for a year which language you chose.',
          'gemeinsam-form holds on the page of a form while your browser is open, and belongs to what you last wrote into it. We keep that for two hours at most, encrypted.',
          'gemeinsam-receipt shows you for half an hour what we received from you.',
          'gemeinsam-access keeps your contribution open for you after you have entered a code: until you sign out or close the browser, without use for half an hour at most.',
          'Only on the pages “Sign in” and “Choose a password” for our team: gemeinsam-form holds for a day for the whole website, so that nobody else can send the form. gemeinsam holds a sign-in until somebody signs out or closes the browser; we end it after {idleMinutes} minutes without use, after {sessionHours} hours at the latest. gemeinsam-device-… shows for {deviceDays} days that somebody has signed in with this browser before, so that nobody is kept out by the wrong tries of others.',
          'With an encrypted connection __Host- or __Secure- stands before each of these names.',
          'What you write into a form is remembered by your browser itself until you send it or close the window. You can delete it below the form.',
          'We count your internet address (IP) for a few minutes in unreadable form, so that nobody overloads the service. It does not stand in logs.',
        ],
      },
      {
        title: 'If you work for us',
        text: [
          'Of people with an account we process name, e-mail address, roles and their password in unreadable form, times of sign-ins, and which data they saw and what they worked on. We need that for security and to prove who did what (Art. 6(1)(c), Art. 5(2) and Art. 32 GDPR). We keep the record of who saw which data for {accessLogDays}; only those who lead or administer the office can see it.',
        ],
      },
      {
        title: 'What you can ask for',
        text: [
          'You can withdraw your consent at any time. What was done until then stays lawful. You can ask for access, correction, erasure, restriction and a copy of your data to take elsewhere (Art. 15 to 20 GDPR). Call us for that: {phone}, {hours}. Or write to {email}. Your number is enough.',
          'You can complain to the data protection authority: {de:Österreichische Datenschutzbehörde, Barichgasse 40–42, 1030 Wien}, https://www.dsb.gv.at',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: '{operator} is committed to making this website accessible, in accordance with the laws transposing Directive (EU) 2016/2102. This statement applies to {site}.',
    sections: [
      {
        title: 'Compliance status',
        text: [
          'This website is partially compliant with the Web Content Accessibility Guidelines 2.1, level AA, and with the standard EN 301 549, due to the non-compliances and exemptions listed below.',
        ],
      },
      {
        title: 'Non-accessible content',
        text: ['The content listed here is not, or not fully, accessible:'],
        points: [
          'The forms to print are PDF with structure for screen readers (PDF/A-2a). No independent checker has confirmed that. The postcard does not exist in large print or in easy language.',
          'The reasons for declining a contribution do not exist in easy language.',
          'Published contributions stand as they were written, in one language and without easy language.',
          'Pictures of handwriting at the desks of the office have no text. There are none on public pages.',
        ],
      },
      {
        title: 'How we know',
        text: [
          'This statement was prepared on 29 November 2026. It is based on a self-assessment by the makers of the software.',
          'Programs check every page with every change: with axe in German and English, at a width of 320 pixels, by keyboard alone, with the colours of a high contrast, and public pages without script. A program checks the texts in easy language for length of sentences, hard words and grammar.',
          'Not tested are: with screen readers, with voice control, and by people with disabilities. No group of test readers has read the easy language yet. Programs find only a part of the faults.',
        ],
      },
      {
        title: 'Feedback and contact information',
        text: [
          'Are you missing something, or can you not go on somewhere? Call us: {phone}, {hours}. Or write to {email} or {address}. What stands on a page we also tell or send you in another way.',
        ],
      },
      {
        title: 'Enforcement procedure',
        text: ['If the answer does not satisfy you, you can complain. {complaints}'],
      },
    ],
    body: 'In charge: {body}.',
    bodyUnknown:
      'Which body is in charge depends on federal or state law; this office has not entered it here yet and names it to you when asked. For websites of the federation it is the complaints office of the Austrian Research Promotion Agency (FFG).',
  },
  days: (count) =>
    count % 365 === 0 && count > 0
      ? count === 365
        ? '1 year'
        : `${count / 365} years`
      : count === 1
        ? '1 day'
        : `${count} days`,
};
