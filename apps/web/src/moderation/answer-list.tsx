import { textIn, type Answers, type FormDefinition, type Language, type Question } from '@gemeinsam/contracts';

const voteWords = {
  de: { agree: 'stimme zu', disagree: 'stimme nicht zu', pass: 'weiß nicht' },
  en: { agree: 'agree', disagree: 'disagree', pass: 'don’t know' },
} satisfies Record<Language, Record<string, string>>;

/** An answer in words: the text as given, or the words of the chosen options. */
export function answerInWords(question: Question, value: Answers[string], language: Language): string[] {
  const optionText = (options: readonly { id: string; text: Parameters<typeof textIn>[0] }[], id: string): string => {
    const option = options.find((candidate) => candidate.id === id);
    return option ? textIn(option.text, language) : id;
  };
  switch (question.kind) {
    case 'singleChoice':
    case 'district':
    case 'topic':
      return [optionText(question.options, String(value))];
    case 'multiChoice':
      return Array.isArray(value) ? value.map((id) => optionText(question.options, id)) : [];
    case 'statements':
      return typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).map(
            ([id, vote]) => `${optionText(question.statements, id)} – ${(voteWords[language] as Record<string, string>)[vote] ?? vote}`,
          )
        : [];
    case 'shortText':
    case 'longText':
    case 'place':
    case 'scale':
      return [String(value)];
  }
}

/** Every answer but those in `without`, with the question as its label. */
export function AnswerList({ form, answers, language, without = [] }: { form: FormDefinition; answers: Answers; language: Language; without?: string[] }) {
  const answered = form.questions.filter((question) => answers[question.id] !== undefined && !without.includes(question.id));
  if (answered.length === 0) return null;
  return (
    <dl class="answers">
      {answered.map((question) => (
        <div key={question.id}>
          <dt>{textIn(question.text, language)}</dt>
          {answerInWords(question, answers[question.id]!, language).map((words) => (
            <dd key={words}>{words}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
