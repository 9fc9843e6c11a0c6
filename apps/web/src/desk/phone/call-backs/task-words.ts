import type { CallBackTask, Language } from '@gemeinsam/contracts';
import type { CallBacksTexts } from './call-backs.texts.de.js';
import { shortTime } from './due-words.js';

/** Why this person is called, in one line. */
export function whyWords(task: CallBackTask, texts: CallBacksTexts, language: Language, now: Date): string {
  switch (task.source) {
    case 'answer':
      return task.occasion ? texts.occasions[task.occasion] : '';
    case 'missed-call':
      return task.missed ? texts.missed(task.missed.calls, shortTime(task.missed.lastAt, language, now)) : '';
    case 'agreed':
      return task.note ?? texts.promised;
  }
}

/** Who calls: nobody yet, the reader, or somebody by name. */
export function ownerWords(task: CallBackTask, me: string, texts: CallBacksTexts): string {
  if (!task.owner) return texts.nobody;
  return task.owner.id === me ? texts.you : task.owner.name;
}
