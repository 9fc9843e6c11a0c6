import { publicPaths, type FormEdition, type FormSize, type ProcessView } from '@gemeinsam/contracts';
import { publicTexts } from './public.texts.js';
import { useTexts, useVisit, type Visit } from '../shell/visit.js';

/** Address of a printable form in the language of the reader. */
export const printableForm = (
  { slug }: Pick<ProcessView, 'slug'>,
  { language, easy }: Pick<Visit, 'language' | 'easy'>,
  print: { size?: FormSize; edition?: FormEdition } = easy ? { edition: 'easy' } : {},
): string => `${publicPaths.printableForm(slug)}?${new URLSearchParams({ language, ...print }).toString()}`;

interface PaperFormsProps {
  process: Pick<ProcessView, 'slug'>;
  hasCard: boolean;
}

/** The other prints of the form: large letters, easy language, and the postcard where there is one (none in easy language). */
export function PaperForms({ process, hasCard }: PaperFormsProps) {
  const visit = useVisit();
  const texts = useTexts(publicTexts).ways;
  const prints = [
    { words: texts.largePrint, print: { edition: visit.easy ? 'easy-large' : 'large' } as const },
    !visit.easy && { words: texts.easyPrint, print: { edition: 'easy' } as const },
    hasCard && !visit.easy && { words: texts.card, print: { size: 'a6', edition: 'normal' } as const },
  ].filter((one) => one !== false);
  return (
    <p class="other-prints">
      {texts.alsoAs}{' '}
      {prints.map(({ words, print }, index) => (
        <span key={words}>
          {index > 0 && ', '}
          <a href={printableForm(process, visit, print)}>{words}</a>
        </span>
      ))}
    </p>
  );
}
