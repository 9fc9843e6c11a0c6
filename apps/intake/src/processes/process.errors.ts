import { refuse } from '@gemeinsam/service-kit';

export const processNotFound = (slug: string): never =>
  refuse('intake.process-not-found', 'not-found', 'there is no process with this slug', {
    extra: { process: slug },
  });

export const formVersionNotFound = (version: number): never =>
  refuse('intake.form-version-not-found', 'not-found', 'the process has no form of this version', {
    extra: { formVersion: version },
  });

export const formVersionTaken = (version: number): never =>
  refuse(
    'intake.form-version-taken',
    'conflict',
    'this form version was published with other content; give the changed form the next version',
    {
      extra: { currentVersion: version },
    },
  );

export const formVersionOutdated = (version: number): never =>
  refuse('intake.form-version-outdated', 'conflict', 'a newer form version is published already', {
    extra: { currentVersion: version },
  });

/** `changed`: the languages whose wording differs from what people have agreed to. */
export const consentVersionTaken = (version: string, changed: readonly string[]): never =>
  refuse(
    'intake.consent-version-taken',
    'conflict',
    'the consent was published under this version with another wording; give the changed wording a new version',
    {
      fields: [
        {
          pointer: '/form/consent/version',
          code: 'taken',
          detail: `people agreed to another wording under version ${version}; a changed one needs a new version`,
          params: { current: version },
        },
        ...changed.map((language) => ({
          pointer: `/form/consent/text/${language}`,
          code: 'changed',
          detail: `differs from what was published under consent version ${version}`,
        })),
      ],
      extra: { consentVersion: version },
    },
  );

export const closesBeforeItOpens = (): never =>
  refuse('intake.invalid-process', 'invalid', 'the process closes before it opens', {
    fields: [{ pointer: '/closesAt', code: 'too-early', detail: 'must be later than opensAt' }],
  });
