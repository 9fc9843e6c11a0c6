import { z } from 'zod';
import { localizedTextSchema } from './language.js';

const count = z.int().min(0);
const share = z.number().min(0).max(1);

/** A share with the interval in which the true one lies with 95 % confidence (E. B. Wilson, JASA 22, 1927). */
export const estimatedShareSchema = z.strictObject({ share, low: share, high: share });
export type EstimatedShare = z.infer<typeof estimatedShareSchema>;

/** What became of the hints of a recogniser in one version. */
export const hintFiguresSchema = z.strictObject({
  hints: count,
  /** Hints of which everybody who said something said that they helped, or that they did not apply. */
  helped: count,
  didNotApply: count,
  /** Hints of which people said both. They count in neither. */
  disputed: count,
  /** Of the hints that helped or did not apply the share that helped; absent where too few were rated. */
  precision: estimatedShareSchema.optional(),
});
export type HintFigures = z.infer<typeof hintFiguresSchema>;

/** From so many rated hints on a share is told: of fewer its interval says next to nothing. */
export const fewestRated = 20;

/** One recogniser in its present version, as a register of automated systems has it. Nobody is named. */
export const aiRegisterEntrySchema = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  purpose: localizedTextSchema,
  method: z.enum(['rules', 'linear-model']),
  kinds: z.array(z.string()).min(1),
  /** What it has learned from; a rule has learned from nothing. */
  trainingData: z.array(z.strictObject({ title: z.string(), texts: z.int().min(1), licence: z.string() })),
  /** What was measured before it was used, kind by kind; empty where the documentation alone has figures, or nobody has measured. */
  measured: z.array(
    z.strictObject({
      kind: z.string(),
      on: z.string(),
      marked: count,
      found: count,
      hits: count,
      right: count,
    }),
  ),
  inUse: hintFiguresSchema,
  documentation: z.string(),
  humanOversight: localizedTextSchema,
  isOn: z.boolean(),
  /** Of the last switch; absent where nobody ever switched it. */
  since: z.iso.datetime().optional(),
});
export type AiRegisterEntry = z.infer<typeof aiRegisterEntrySchema>;

/** Every program that looks at contributions. */
export const aiRegisterSchema = z.strictObject({
  format: z.literal('gemeinsam.ai-register/1'),
  at: z.iso.datetime(),
  entries: z.array(aiRegisterEntrySchema),
});
export type AiRegister = z.infer<typeof aiRegisterSchema>;
