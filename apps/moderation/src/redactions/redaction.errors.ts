import { refuse } from '@gemeinsam/service-kit';

/** Passages are of one version of a text; in another, other words stand there. */
export const wordingOutdated = (seen: number, present: number): never =>
  refuse(
    'moderation.wording-outdated',
    'conflict',
    'The author has changed the text meanwhile: look at the new one, and mark what is to be blacked out there.',
    { extra: { seen, contributionVersion: present } },
  );

export const originalNotYours = (): never =>
  refuse(
    'moderation.original-not-yours',
    'forbidden',
    'Only a lead and who decided may read what was blacked out.',
  );
