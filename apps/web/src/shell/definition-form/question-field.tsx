import {
  textIn,
  statementVotes,
  statementVoteWords,
  type Answers,
  type Language,
  type Question,
  type StatementVote,
} from '@gemeinsam/contracts';
import { Checkboxes, Radios, Select, StatementsField, TextArea, TextField } from '@gemeinsam/ui';
import { answerName, fieldId, voteName } from './form-fields.js';
import type { FormFaults } from './problem-messages.js';

/** The votes on a statement in words, in the order they are shown. */
export const votesIn = (language: Language): { value: StatementVote; label: string }[] =>
  statementVotes.map((vote) => ({ value: vote, label: statementVoteWords[language][vote] }));

export interface QuestionFieldProps {
  question: Question;
  answer: Answers[string] | undefined;
  faults: FormFaults;
  language: Language;
  easy: boolean;
}

/** One question of a form definition as fields of a page, for the public form and for whoever writes for somebody. */
export function QuestionField({ question, answer, faults, language, easy }: QuestionFieldProps) {
  const words = (text: Question['text']) => textIn(text, language, easy);
  const name = answerName(question.id);
  const common = {
    id: fieldId(name),
    name,
    label: words(question.text),
    help: question.help && words(question.help),
    error: faults.of[fieldId(name)],
    required: question.required,
  };
  const text = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : undefined;
  switch (question.kind) {
    case 'shortText':
    case 'place':
      return <TextField {...common} value={text} max={question.max} />;
    case 'longText':
      return (
        <TextArea
          {...common}
          value={text}
          max={question.max}
          rows={Math.min(12, Math.max(5, question.lines))}
        />
      );
    case 'district':
      return (
        <Select
          {...common}
          value={text}
          options={question.options.map((option) => ({ value: option.id, label: words(option.text) }))}
        />
      );
    case 'singleChoice':
    case 'topic': {
      const options = question.options.map((option) => ({ value: option.id, label: words(option.text) }));
      return options.length > 12 ? (
        <Select {...common} value={text} options={options} />
      ) : (
        <Radios {...common} value={text} options={options} />
      );
    }
    case 'multiChoice':
      return (
        <Checkboxes
          {...common}
          values={Array.isArray(answer) ? answer : []}
          options={question.options.map((option) => ({ value: option.id, label: words(option.text) }))}
        />
      );
    case 'scale':
      return <Radios {...common} inline value={text} options={scaleSteps(question, words)} />;
    case 'statements':
      return (
        <StatementsField
          {...common}
          statements={question.statements.map((statement) => ({
            id: statement.id,
            text: words(statement.text),
          }))}
          votes={votesIn(language)}
          values={typeof answer === 'object' && !Array.isArray(answer) ? answer : {}}
          nameOf={(statement) => voteName(question.id, statement)}
          errors={Object.fromEntries(
            question.statements.map((statement) => [
              statement.id,
              faults.of[fieldId(voteName(question.id, statement.id))] ?? '',
            ]),
          )}
        />
      );
  }
}

function scaleSteps(
  question: Extract<Question, { kind: 'scale' }>,
  words: (text: Question['text']) => string,
) {
  return Array.from({ length: question.max - question.min + 1 }, (_, index) => {
    const value = question.min + index;
    const end =
      value === question.min ? question.minText : value === question.max ? question.maxText : undefined;
    return { value: String(value), label: end ? `${value} – ${words(end)}` : String(value) };
  });
}
