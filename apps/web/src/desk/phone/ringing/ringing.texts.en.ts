import type { RingingTexts } from './ringing.texts.de.js';

export const en: RingingTexts = {
  title: 'Ringing calls',
  ready: 'ready',
  notReady: 'not ready',
  readyHelp: 'Calls ring at your desk.',
  notReadyHelp: 'Calls do not ring at your desk.',
  beReady: 'Be ready',
  beNotReady: 'Take a break',
  rings: 'Call ringing',
  talking: 'On the phone',
  open: 'Open',
  goOn: 'Go to the call',
  decline: 'Decline',
  declineHelp: 'The call rings on at the others.',
  withheld: 'Number not known',
  grades: { known: 'known', maybe: 'maybe known', unknown: 'new', withheld: 'unknown' },
  earlier: (count) => (count === 1 ? '1 earlier contribution' : `${count} earlier contributions`),
  missed: (count) => (count === 1 ? '1 missed call' : `${count} missed calls`),
  say: (caller, about) => `Call from ${caller}, ${about}. Open with F9, decline with F10.`,
  noDraft: 'No process is open in which you could take notes.',
  away: 'Ringing calls cannot be shown right now. We keep trying.',
};
