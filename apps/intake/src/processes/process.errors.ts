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

export const closesBeforeItOpens = (): never =>
  refuse('intake.invalid-process', 'invalid', 'the process closes before it opens', {
    fields: [{ pointer: '/closesAt', code: 'too-early', detail: 'must be later than opensAt' }],
  });
