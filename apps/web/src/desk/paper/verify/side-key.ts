import type { PaperFieldTask } from '@gemeinsam/contracts';

/** Whether the clerk types, so that plain letters belong to the text. */
export const typesText = (task: Pick<PaperFieldTask, 'kind' | 'round'>): boolean => task.kind === 'text';

/** The key of a side action: the letter alone, and with Alt where letters are typed. */
export const sideKey = (task: Pick<PaperFieldTask, 'kind' | 'round'>, letter: string): string =>
  typesText(task) ? `Alt+${letter}` : letter;
