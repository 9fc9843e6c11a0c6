import { type Redaction, redactionReasonSchema, redactionSchema } from '@gemeinsam/contracts';
import { z } from 'zod';
import { ticked, typedText } from '../../shell/form-schema.js';

const number = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
/** A place in a text as a form sends it: never what stands there. */
const place = z
  .string()
  .max(150)
  .transform((written) => {
    const [field, start, end, reason] = written.split(' ');
    return { field, start: Number(start), end: Number(end), reason };
  });
const passage = place.pipe(redactionSchema);
const word = place.pipe(redactionSchema.omit({ reason: true }).extend({ reason: z.undefined() }));

const words = () =>
  ticked()
    .pipe(z.array(word.catch(() => undefined as never)))
    .transform((all) => all.filter(Boolean));
const one = (passages: typeof passage) => typedText(passages.optional().catch(undefined));

/** What is marked, by whichever button: the ticked words for a reason, a hint, or no more what was marked. */
export const markForm = z.object({
  contributionVersion: typedText(number),
  words: words(),
  reason: typedText(redactionReasonSchema.optional().catch(undefined)),
  mark: one(passage),
  unmark: one(passage),
});

/** The passages of a decision. */
export const passages = () => ticked().pipe(z.array(passage));

export const placeOf = ({ field, start, end }: Omit<Redaction, 'reason'>): string =>
  `${field} ${start} ${end}`;
export const passageOf = (redaction: Redaction): string => `${placeOf(redaction)} ${redaction.reason}`;
