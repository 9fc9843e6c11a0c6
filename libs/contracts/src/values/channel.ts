import { z } from 'zod';

/** The three ways in. Same process, same rights, whichever door. */
export const channelSchema = z.enum(['web', 'phone', 'paper']);
export type Channel = z.infer<typeof channelSchema>;
export const channels = channelSchema.options;
