import type { ProblemTexts } from './problem-texts.de.js';

export const problemTextsEn: ProblemTexts = {
  byCode: {
    required: 'Please fill this in.',
    'too-long': 'This has {length} characters. Please shorten it to at most {max}.',
    'too-short': 'This is too short. It needs at least {min} characters.',
    'too-many': 'These are too many. Please choose at most {max}.',
    'not-an-option': 'This is not offered. Please choose one of the answers offered.',
    'out-of-range': 'This value is not offered. Please choose a value from {min} to {max}.',
    'page-missing': 'The page with this field is missing. Please scan it or settle the alarm.',
    'wrong-type': 'This answer does not fit the question. Please answer again.',
    'not-an-email': 'This is no complete e-mail address. An e-mail address looks like this: name@example.org',
    'email-beyond-ascii':
      'We cannot write to addresses with accented letters before the @. Please give another address or choose another way.',
    'not-a-phone-number':
      'This is no complete phone number. A phone number looks like this: 01 505 00 00 or +43 660 000 00 00',
    'premium-rate-number':
      'This is a premium-rate number (such as 0900). Calls to it cost extra, so we do not call it. An ordinary phone number looks like this: 01 505 00 00 or +43 660 000 00 00',
    outdated: 'The text changed while you were writing. Please read it again and tick the box.',
  },
  byPointer: {
    '/contact/wish': 'Please choose how we should answer you.',
    '/contact/email': 'Please give your e-mail address so that we can answer.',
    '/contact/phone': 'Please give your phone number so that we can answer.',
    '/contact/address/street': 'Please give street and house number.',
    '/contact/address/postcode': 'Please give the postcode.',
    '/contact/address/city': 'Please give the town of your address.',
    '/consent': 'Please tick the box. Without your consent we may not work on your contribution.',
  },
  fieldNames: {
    '/contact/email': 'E-mail address',
    '/contact/phone': 'Phone number',
    '/contact/name': 'Name',
    '/contact/address/street': 'Street, number, door',
    '/contact/address/postcode': 'Postcode',
    '/contact/address/city': 'Town',
  },
  other: 'Something is not right here. Please look at it again.',
};
