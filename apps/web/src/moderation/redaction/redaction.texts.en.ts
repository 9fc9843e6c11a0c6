import type { RedactionTexts } from './redaction.texts.de.js';

export const en: RedactionTexts = {
  title: 'Black passages out',
  help: 'Tick the words, then choose the reason. With the mouse: drag over the words. With keys: arrows go from word to word, with Shift they tick.',
  original: 'As written',
  published: 'As it will be published',
  amendment: 'Addition',
  why: 'Why are the ticked words blacked out?',
  marked: 'Passages blacked out',
  nothingMarked: 'Nothing is blacked out yet.',
  unmark: 'Do not black out',
  hints: 'Hints',
  noHints: 'The program sees nothing else to black out. Read it yourself all the same.',
  sameWords: 'the same words once more',
  mark: 'Black out',
  publish: 'Publish blacked out',
  back: 'Back to the case',
  noText: 'There is no text of its own here that could be blacked out.',
  chooseWords: 'First tick the words to black out.',
  originalTitle: 'The original',
  originalHelp: 'Only who decided and the lead may read it. That you read it is written down.',
  summary: 'Summary of the call',
};
