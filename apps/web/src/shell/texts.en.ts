import type { ShellTexts } from './texts.de.js';

export const en: ShellTexts = {
  site: 'Gemeinsam',
  skip: 'Skip to content',
  mainNav: 'Main menu',
  readingSwitches: 'Language',
  otherLanguage: 'Deutsch',
  easyOn: 'Easy language',
  easyOff: 'Everyday language',
  navParticipate: 'Take part',
  navLookup: 'My contribution',
  navHow: 'How it works',
  footerCall: (number, hours) => `Questions? Call us: ${number}, ${hours}.`,
  footerNav: 'About this website',
  footerImprint: 'Imprint',
  footerPrivacy: 'Privacy',
  footerDecisions: 'Decisions',
  footerAccessibility: 'Accessibility',
  footerRights: 'Web, phone or paper: the same rules, the same rights.',
  footerStaff: 'Staff sign-in',
  signOut: 'Sign out',
  navPhone: 'Phone',
  navPaper: 'Paper',
  navModeration: 'Review',
  navMessages: 'Replies',
  navDashboard: 'Overview',
  navAdmin: 'Administration',

  error: {
    invalid: {
      title: 'We did not understand that',
      lead: 'Something in the request is not right. Please go back and try again.',
    },
    unauthenticated: {
      title: 'Please sign in',
      lead: 'This page is for staff. You continue here after signing in.',
    },
    forbidden: {
      title: 'You do not have access to this page',
      lead: 'Your account lacks the role for it. If you need it, please ask your team lead.',
    },
    unauthenticatedUnsent: {
      title: 'Not sent, your text is still here',
      lead: 'Your session has ended. Sign in in a new window, come back here and send again.',
    },
    signedInAnew: {
      title: 'Not sent yet',
      lead: 'This was typed before you signed in, or the page was open for too long. Send it again if it is yours. Nothing was changed.',
    },
    formExpired: {
      title: 'Please send that again',
      lead: 'The page was open for too long. Go back, reload it and send again. Nothing was changed.',
    },
    notFound: {
      title: 'There is no such page',
      lead: 'Perhaps the address has a typing error, or the process has ended.',
    },
    notFoundForStaff: {
      title: 'There is no such page',
      lead: 'Perhaps the address has a typing error, or what was here has been deleted meanwhile.',
    },
    noDraft: {
      title: 'This draft is no longer there',
      lead: 'It was deleted: nothing was in it, or its time was over. What is still there is among the drafts.',
    },
    conflict: {
      title: 'Something has changed in the meantime',
      lead: 'Somebody else was faster. Reload the page to see how things stand. Nothing of yours was overwritten.',
    },
    tooLarge: {
      title: 'That is too large',
      lead: 'We cannot take that much at once. Nothing was sent. Go one step back in your browser: what you wrote is there again. Shorten the text there, or split the file, and send again.',
    },
    unsupported: {
      title: 'We cannot read this format',
      lead: 'Please use one of the formats named on the page.',
    },
    formFormat: {
      title: 'We cannot read this form',
      lead: 'It did not arrive the way our page sends it. Nothing of it is saved. Please go back and send it from the page once more.',
    },
    otherSite: {
      title: 'This came from another website',
      lead: 'Another website sent this form. We take forms from our own pages only. Nothing was changed. Please open our page and send it from there.',
    },
    uploadCutOff: {
      title: 'The files did not arrive completely',
      lead: 'Nothing was taken in. Please go back, choose the files again and send them once more.',
    },
    tooMany: {
      title: 'Please wait a moment',
      lead: (minutes) =>
        `Very many requests came from your connection. You can go on in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    },
    tooManyUnsent: {
      title: 'Not sent yet: please wait a moment',
      lead: (minutes) =>
        `Very many requests came from your connection. So what you wanted to send just now has not reached us. You can send it again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    },
    unavailable: {
      title: 'The service is not available right now',
      lead: 'We are working on it. Please try again in a few minutes.',
    },
    fault: {
      title: 'Something went wrong on our side',
      lead: 'It was not your fault. Please try again. If it happens again, tell us this number:',
    },
    goOn: 'What you can do now',
    toStart: 'To the start page',
    toDrafts: 'To the drafts',
    toLookup: 'Look up my contribution',
    toLogin: 'Sign in',
    toLoginBeside: 'Sign in in a new window',
    toForm: 'Back to the form',
    retry: 'Try again',
    kept: 'What you wrote is still here. It was not saved; please send it again in a few minutes.',
    stillHere: 'What you wrote is still here:',
    sendAgain: 'Send again',
    referenceForUs: (id: string) => `For questions: ${id}`,
  },
};
