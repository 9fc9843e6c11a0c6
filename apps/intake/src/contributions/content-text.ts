import type { Answers, FormDefinition } from '@gemeinsam/contracts';

/**
 * What the person said in words, normalised so that texts which differ only in case, blanks or punctuation are
 * equal. Basis of the content hash, by which moderation finds identical contributions. Whoever supports a contribution
 * says the same as all others who do, unless they add words of their own.
 */
export function contentText(
  form: FormDefinition,
  answers: Answers,
  amendments: readonly string[] = [],
  supports?: string | null,
): string {
  const said = form.questions.flatMap(({ id, kind }) => {
    const answer = answers[id];
    return (kind === 'shortText' || kind === 'longText') && typeof answer === 'string' ? [answer] : [];
  });
  const texts = [...said, ...amendments].map(normalised);
  return (supports ? [`supports ${supports}`, ...texts] : texts).join('\n');
}

const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
