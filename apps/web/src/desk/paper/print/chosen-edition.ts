import {
  type FormEdition,
  type FormSize,
  formEditions,
  formSizes,
  languageSchema,
  type Language,
  type ProcessView,
} from '@gemeinsam/contracts';
import { type Body, textField } from '../../../shell/body-fields.js';

/** Which print of which form somebody has chosen. */
export interface ChosenEdition {
  slug: string;
  language: Language;
  size: FormSize;
  edition: FormEdition;
}

const oneOf = <T extends string>(from: readonly T[], typed: string, otherwise: T): T =>
  from.find((one) => one === typed) ?? otherwise;

/** What an address or a posted form chooses; the usual one where it says nothing. */
export function chosenEdition(
  fields: Body,
  processes: readonly ProcessView[],
  otherwise: Language,
): ChosenEdition {
  const slug = textField(fields, 'slug');
  return {
    slug: slug || (processes[0]?.slug ?? ''),
    language: oneOf(languageSchema.options, textField(fields, 'language'), otherwise),
    size: oneOf(formSizes, textField(fields, 'size'), 'a4'),
    edition: oneOf(formEditions, textField(fields, 'edition'), 'normal'),
  };
}

/** The choice as the end of an address. */
export const queryOf = ({ slug, language, size, edition }: ChosenEdition): string =>
  new URLSearchParams({ slug, language, size, edition }).toString();
