import { callResultSchema, type CallResult, type FormDefinition } from '@gemeinsam/contracts';

/*
 * One key for each part of the call screen. Alt with the letters of the upper row leads to the questions in their order; letters that
 * browsers keep for their menus (D, E, F) are left out, and digits are for similar contributions.
 */
const ofQuestions = ['q', 'w', 'r', 't', 'z', 'u', 'i', 'o'] as const;

export const partKeys = {
  person: 'Alt+p',
  earlier: 'Alt+b',
  wish: 'Alt+a',
  summary: 'Alt+k',
  demographics: 'Alt+g',
  consent: 'Alt+j',
  after: 'Alt+h',
  keepMine: 'Alt+m',
  takeTheirs: 'Alt+x',
  takeOver: 'Alt+y',
  next: 'Ctrl+Enter',
  back: 'Alt+ArrowLeft',
  readBack: 'F8',
  view: 'F2',
} as const;

export const questionKey = (form: FormDefinition, id: string): string | undefined => {
  const letter = ofQuestions[form.questions.findIndex((question) => question.id === id)];
  return letter && `Alt+${letter}`;
};

/** `1` to `5`, in the order in which they are offered. */
export const resultKey = (result: CallResult): string => String(callResultSchema.options.indexOf(result) + 1);
