import { refuse } from '@gemeinsam/service-kit';

export const draftNotFound = (): never =>
  refuse('intake.draft-not-found', 'not-found', 'there is no such draft; it may have been purged');

/** Somebody else writes in it; take it over first. */
export const draftOfAnother = (): never =>
  refuse('intake.draft-of-another', 'conflict', 'the draft belongs to somebody else; take it over first');

export const supportsNoId = (): never =>
  refuse('intake.invalid-draft', 'invalid', 'what the draft supports is not named by an id', {
    fields: [{ pointer: '/changes/supports', code: 'wrong-format', detail: 'the id of a contribution' }],
  });

export const consentNotInDraft = (): never =>
  refuse('intake.invalid-contribution', 'invalid', 'some fields are not as the form wants them', {
    fields: [
      {
        pointer: '/consent',
        code: 'required',
        detail: 'the draft does not say that this wording was read out in this language and agreed to',
      },
    ],
  });
