import type { SimilarTexts } from './similar.texts.de.js';

export const en: SimilarTexts = {
  title: 'Is there something similar already?',
  look: 'Look for similar ones',
  nothingTyped: 'While you write, you see here what others have said already.',
  none: 'Nothing similar yet.',
  found: (count) => (count === 1 ? 'One similar contribution' : `${count} similar contributions`),
  support: 'Support this one',
  supporting: 'Being supported',
  supportingHelp: 'No more words are needed; what you write down is sent all the same.',
  undo: 'Do not support it after all',
  supported: 'This call now supports: {title}',
  undone: 'This call supports no other contribution any more.',
  notSupportable: 'Cannot be supported.',
  supporters: (count) => (count === 1 ? '1 supports it' : `${count} support it`),
  channels: { web: 'web', phone: 'phone', paper: 'paper' },
  away: 'The search for similar contributions cannot be reached at the moment. Just go on writing.',
  back: 'Back to the call',
};
