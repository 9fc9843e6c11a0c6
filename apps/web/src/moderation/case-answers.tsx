import type { Answers, FormDefinition, Language } from '@gemeinsam/contracts';
import { DefinitionList } from '@gemeinsam/ui';
import { answersInWords } from '../shell/definition-form/answers-in-words.js';

/** Every answer but those in `without`, with the question as its label. */
export function CaseAnswers({
  form,
  answers,
  language,
  without = [],
}: {
  form: FormDefinition;
  answers: Answers;
  language: Language;
  without?: string[];
}) {
  const items = answersInWords(form, answers, language)
    .filter((answer) => !without.includes(answer.id))
    .map((answer) => ({
      term: answer.question,
      description: answer.lines.map((line) => (
        <span key={line} class="line">
          {line}
        </span>
      )),
    }));
  return items.length === 0 ? null : <DefinitionList items={items} stacked />;
}
