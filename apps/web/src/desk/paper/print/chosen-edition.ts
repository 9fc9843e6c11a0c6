import {
  type FormEdition,
  type FormSize,
  formEditions,
  formSizes,
  languageSchema,
  type Language,
  type ProcessView,
} from '@gemeinsam/contracts';
import { choice, typedText } from '../../../shell/form-schema.js';
import { z } from 'zod';

/** Which print of which form somebody has chosen. */
export interface ChosenEdition {
  slug: string;
  language: Language;
  size: FormSize;
  edition: FormEdition;
}

/** The choice in an address or a posted form. */
export const editionForm = z.object({
  slug: typedText(),
  language: choice(languageSchema.options, undefined),
  size: choice(formSizes, 'a4'),
  edition: choice(formEditions, 'normal'),
});

/** The first process and the language of the page where none is chosen. */
export function chosenEdition(
  { slug, language, size, edition }: z.infer<typeof editionForm>,
  processes: readonly ProcessView[],
  otherwise: Language,
): ChosenEdition {
  return { slug: slug || (processes[0]?.slug ?? ''), language: language ?? otherwise, size, edition };
}

/** The choice as the end of an address. */
export const queryOf = ({ slug, language, size, edition }: ChosenEdition): string =>
  new URLSearchParams({ slug, language, size, edition }).toString();
