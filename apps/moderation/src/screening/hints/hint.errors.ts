import { refuse } from '@gemeinsam/service-kit';

export const hintUnknown = (): never =>
  refuse('moderation.hint-unknown', 'not-found', 'There is no such hint on the present text of this case.');

export const recogniserUnknown = (name: string): never =>
  refuse('moderation.recogniser-unknown', 'not-found', `There is no recogniser ${name}.`);
