import type { AuthTexts } from './auth.texts.de.js';

export const en: AuthTexts = {
  loginTitle: 'Sign in',
  loginLead: 'For staff. You need no account to take part.',
  email: 'E-mail address',
  password: 'Password',
  signIn: 'Sign in',
  wrong: 'The e-mail address or the password is not right. Please check both.',
  throttled: (minutes) =>
    `Too many attempts. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
  cookieLost: 'The page was open for too long, or your browser takes no cookies. Please sign in again.',
  sessionsAway: 'Signing in does not work right now. Please try again in a few minutes.',
  signedOut: 'You are signed out.',
  stillSignedInTitle: 'You are still signed in',
  stillSignedIn:
    'The page on which you chose “Sign out” was older than your session. Nothing has happened. Do you want to sign out now?',
  signOut: 'Sign out',
  goOn: 'Go on working',
  forgotten: 'Forgotten your password? Your administration makes you a new link.',

  accountTitle: 'My account',
  roles: 'Roles',
  roleNames: {
    agent: 'Phone',
    paper: 'Paper',
    moderator: 'Moderation',
    lead: 'Lead',
    admin: 'Administration',
  },
  changeTitle: 'Change password',
  current: 'Current password',
  wanted: 'New password',
  wantedHelp: (minimum) =>
    `At least ${minimum} characters. Several words in a row are easy to remember and safe.`,
  change: 'Change password',
  notices: {
    changed: 'Your password is changed. All other sessions were ended.',
    keys: 'Your keys are set.',
    phone: 'The view at the phone desk is set.',
  },
  keysTitle: 'Keys',
  letterKeys: 'Letters and digits alone are keyboard shortcuts',
  letterKeysHelp:
    'They work while the focus is in the list or on the case. Without the tick they work only with Alt and Shift, for instance when you speak to your computer.',
  saveKeys: 'Save keys',
  phoneTitle: 'Phone desk',
  oneQuestion: 'Show one question at a time in a call',
  oneQuestionHelp: 'Without the tick all questions stand on one page. You can switch during a call as well.',
  savePhone: 'Save view',
  chooseTitle: 'Choose a password',
  chooseLead: (name) => `Good day, ${name}. Choose your password; then you can sign in.`,
  choose: 'Save password',
  chosen: 'Your password is saved. You can sign in now.',
  linkUsed: 'This link is no longer valid. Ask your administration for a new one.',
  errorsTitle: 'Please check what you entered',
  problems: {
    wrong: 'The current password is not right.',
    'too-short': 'The new password is too short.',
    'too-long': 'The new password is too long.',
    same: 'This is the password you have. Choose another one.',
    'too-easy': 'The new password is too easy to guess.',
  },
};
