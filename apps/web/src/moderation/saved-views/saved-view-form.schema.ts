import { z } from 'zod';
import { typedLine } from '../../shell/form-schema.js';

/** Under which name a view is kept or forgotten. */
export const viewForm = z.object({ name: typedLine() });
