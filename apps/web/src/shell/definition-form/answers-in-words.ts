import {
  textIn,
  type Answers,
  type FormDefinition,
  type Language,
  type Question,
  writtenKinds,
} from '@gemeinsam/contracts';
import { votesIn } from './question-field.js';

export interface SpokenAnswer {
  id: string;
  question: string;
  /** One line per part; options and votes in words. */
  lines: string[];
  /** By whoever answered, in their language; what was chosen is told in the language asked for. */
  written: boolean;
}

const written = new Set<string>(writtenKinds);

/** Answers in words, in the order of the form: for a receipt, for reading back, for a case. */
export function answersInWords(
  form: FormDefinition,
  answers: Answers,
  language: Language,
  easy = false,
): SpokenAnswer[] {
  return form.questions.flatMap((question) => {
    const answer = answers[question.id];
    if (answer === undefined) return [];
    return [
      {
        id: question.id,
        question: textIn(question.text, language, easy),
        lines: inWords(question, answer, language, easy),
        written: written.has(question.kind),
      },
    ];
  });
}

function inWords(question: Question, answer: Answers[string], language: Language, easy: boolean): string[] {
  const optionText = (id: string, options: readonly { id: string; text: Question['text'] }[]): string => {
    const option = options.find((candidate) => candidate.id === id);
    return option ? textIn(option.text, language, easy) : id;
  };
  switch (question.kind) {
    case 'shortText':
    case 'longText':
    case 'place':
    case 'scale':
      return [plain(answer)];
    case 'singleChoice':
    case 'district':
    case 'topic':
      return [optionText(plain(answer), question.options)];
    case 'multiChoice':
      return Array.isArray(answer) ? answer.map((id) => optionText(id, question.options)) : [plain(answer)];
    case 'statements': {
      if (typeof answer !== 'object' || Array.isArray(answer)) return [plain(answer)];
      const votes = votesIn(language);
      return question.statements
        .filter((statement) => answer[statement.id] !== undefined)
        .map((statement) => {
          const vote = votes.find((candidate) => candidate.value === answer[statement.id]);
          return `${textIn(statement.text, language, easy)} – ${vote?.label ?? answer[statement.id]}`;
        });
    }
  }
}

/** An answer that does not fit its question (an older form, another kind) is shown as it is rather than left out. */
const plain = (answer: Answers[string]): string =>
  typeof answer === 'object' ? JSON.stringify(answer) : String(answer);
