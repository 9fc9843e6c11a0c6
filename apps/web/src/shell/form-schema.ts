import { z } from 'zod';
import { textField, textFields } from './body-fields.js';

const anything = z.string();
const firstOf = (value: unknown): string => textField({ value }, 'value');

/** What was typed, as it was typed; empty when absent. */
export const typedText = <S extends z.ZodType = z.ZodString>(schema?: S) =>
  z.preprocess(firstOf, schema ?? anything) as z.ZodType<z.output<S>>;

/** What was typed, without blanks around it. */
export const typedLine = <S extends z.ZodType = z.ZodString>(schema?: S) =>
  z.preprocess((value) => firstOf(value).trim(), schema ?? anything) as z.ZodType<z.output<S>>;

/** The values of the boxes that are ticked. */
export const ticked = () => z.preprocess((value) => textFields({ value }, 'value'), z.array(z.string()));
