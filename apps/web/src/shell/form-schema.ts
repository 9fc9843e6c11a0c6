import { trimText } from '@gemeinsam/contracts';
import { z } from 'zod';
import { textField, textFields } from './body-fields.js';

const anything = z.string();
const firstOf = (value: unknown): string => textField({ value }, 'value');

/** What was typed, as it was typed; empty when absent. */
export const typedText = <S extends z.ZodType = z.ZodString>(schema?: S) =>
  z.preprocess(firstOf, schema ?? anything) as z.ZodType<z.output<S>>;

/** What was typed, without blanks around it. */
export const typedLine = <S extends z.ZodType = z.ZodString>(schema?: S) =>
  z.preprocess((value) => trimText(firstOf(value)), schema ?? anything) as z.ZodType<z.output<S>>;

/** One of what can be chosen; `otherwise` for anything else. */
export const choice = <T extends string, O extends T | undefined>(from: readonly T[], otherwise: O) =>
  typedText(z.string().transform((typed): T | O => from.find((one) => one === typed) ?? otherwise));

/** One of what can be chosen; anything else is wrong, because nobody chose it. */
export const oneOf = <const T extends readonly string[]>(from: T) => typedText(z.enum(from));

/** An id; undefined for anything else. */
export const typedId = () => typedText(z.uuid().optional().catch(undefined));

/** The values of the boxes that are ticked. */
export const ticked = () => z.preprocess((value) => textFields({ value }, 'value'), z.array(z.string()));
