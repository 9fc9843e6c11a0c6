import type { Answers, FormDefinition } from '@gemeinsam/contracts';

/** Where an answer comes from: a column of the file, or the same text for all rows. */
export type AnswerSource = { question: string; column: string } | { question: string; constant: string };

/** Reads `title=title,idea=text,topic==mobility`: question = column, or question == constant. */
export function parseMap(text: string): AnswerSource[] {
  return text.split(',').map((part) => {
    const found = /^\s*([^=\s]+)\s*(==?)\s*(.+?)\s*$/.exec(part);
    if (!found) throw new Error(`--map: "${part}" is not question=column or question==constant`);
    const [, question = '', sign, right = ''] = found;
    return sign === '==' ? { question, constant: right } : { question, column: right };
  });
}

/** The answers of one row; several options of one question are separated by `|`. Blank cells are left out. */
export function answersOfRow(
  map: readonly AnswerSource[],
  form: FormDefinition,
  row: Readonly<Record<string, string>>,
): Answers {
  const answers: Answers = {};
  for (const source of map) {
    const value = 'column' in source ? (row[source.column] ?? '') : source.constant;
    if (value.trim() === '') continue;
    const kind = form.questions.find(({ id }) => id === source.question)?.kind;
    answers[source.question] =
      kind === 'multiChoice'
        ? value.split('|').map((option) => option.trim())
        : kind === 'scale'
          ? Number(value)
          : value;
  }
  return answers;
}
