import { hintVerdictSchema } from '@gemeinsam/contracts';
import { z } from 'zod';
import { typedText } from '../../shell/form-schema.js';

/** Which hint, and what is said of it: by the button that was pressed. */
export const ratingForm = z.object({
  rating: typedText(
    z
      .string()
      .transform((typed) => {
        const [hintId, verdict] = typed.split(' ');
        return { hintId, verdict };
      })
      .pipe(z.object({ hintId: z.uuid(), verdict: hintVerdictSchema })),
  ),
});
