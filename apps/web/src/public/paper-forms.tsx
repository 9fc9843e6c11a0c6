import { publicPaths, type FormEdition, type FormSize, type ProcessView } from '@gemeinsam/contracts';
import type { RequestShell } from '../shell/request-shell.js';
import { publicTexts } from './public.texts.js';

/** Address of a printable form in the language of the reader. */
export const printableForm = (
  { slug }: Pick<ProcessView, 'slug'>,
  { language, easy }: Pick<RequestShell, 'language' | 'easy'>,
  print: { size?: FormSize; edition?: FormEdition } = easy ? { edition: 'easy' } : {},
): string => `${publicPaths.printableForm(slug)}?${new URLSearchParams({ language, ...print }).toString()}`;

interface PaperFormsProps {
  process: Pick<ProcessView, 'slug'>;
  shell: RequestShell;
  hasCard: boolean;
}

/** The other prints of the form: large letters, easy language, and the postcard where there is one. */
export function PaperForms({ process, shell, hasCard }: PaperFormsProps) {
  const texts = publicTexts(shell).ways;
  const prints = [
    { words: texts.largePrint, print: { edition: shell.easy ? 'easy-large' : 'large' } as const },
    !shell.easy && { words: texts.easyPrint, print: { edition: 'easy' } as const },
    hasCard && { words: texts.card, print: { size: 'a6', edition: shell.easy ? 'easy' : 'normal' } as const },
  ].filter((one) => one !== false);
  return (
    <p class="other-prints">
      {texts.alsoAs}{' '}
      {prints.map(({ words, print }, index) => (
        <span key={words}>
          {index > 0 && ', '}
          <a href={printableForm(process, shell, print)}>{words}</a>
        </span>
      ))}
    </p>
  );
}
