import { z } from 'zod';
import { processSchema } from '../forms/form-definition.js';
import { defineRequest } from './define-request.js';

const service = 'intake' as const;
const slug = z.string().min(1).max(80);

export const processViewSchema = z.strictObject({
  ...processSchema.shape,
  id: z.string(),
  open: z.boolean(),
});
export type ProcessView = z.infer<typeof processViewSchema>;
export const listProcesses = defineRequest({
  service,
  name: 'list-processes',
  repeatable: 'always',
  input: z.strictObject({ onlyOpen: z.boolean().default(true) }),
  output: z.array(processViewSchema),
  allowed: 'public',
});
export const getProcess = defineRequest({
  service,
  name: 'get-process',
  repeatable: 'always',
  input: z.strictObject({ slug, formVersion: z.int().optional() }),
  output: processViewSchema,
  allowed: 'public',
});
/** Publishes a process, or a new version of its form. The same content twice changes nothing. */
export const publishProcess = defineRequest({
  service,
  name: 'publish-process',
  input: processSchema,
  output: processViewSchema,
  allowed: ['admin'],
});
