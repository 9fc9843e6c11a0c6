import {
  type Answers,
  type FormDefinition,
  type Language,
  type Redaction,
  redactedText,
  titleQuestionOf,
  type WrittenText,
  writtenKinds,
} from '@gemeinsam/contracts';

/** The words of a contribution, whoever reads them. */
export interface Wording {
  title: string;
  answers: Answers;
  amendments: { version: number; text: string }[];
}

const fieldOfAnswer = (question: string): string => `answers/${question}`;
const fieldOfAmendment = (version: number): string => `amendments/${version}`;
const written = new Set<string>(writtenKinds);

/** What is published in words of its author's own, in the order of the form; then what they added. */
export const writtenTexts = (form: FormDefinition, { answers, amendments }: Wording): WrittenText[] => [
  ...form.questions.flatMap(({ id, kind }) => {
    const text = answers[id];
    return written.has(kind) && typeof text === 'string' ? [{ field: fieldOfAnswer(id), text }] : [];
  }),
  ...amendments.map(({ version, text }) => ({ field: fieldOfAmendment(version), text })),
];

/** The same with passages blacked out. The title is an answer, and black where that is. */
export function redactedWording(
  form: FormDefinition,
  wording: Wording,
  redactions: readonly Redaction[],
  language: Language,
): Wording {
  const texts = new Map(
    writtenTexts(form, wording).map((text) => [text.field, redactedText(text, redactions, language)]),
  );
  const title = texts.get(fieldOfAnswer(titleQuestionOf(form)?.id ?? ''));
  return {
    title: title ?? wording.title,
    answers: Object.fromEntries(
      Object.entries(wording.answers).map(([id, answer]) => [id, texts.get(fieldOfAnswer(id)) ?? answer]),
    ),
    amendments: wording.amendments.map(({ version, text }) => ({
      version,
      text: texts.get(fieldOfAmendment(version)) ?? text,
    })),
  };
}
