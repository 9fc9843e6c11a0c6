import type { FieldProblem } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit/refusal';

export const formChanged = (version: number): never =>
  refuse(
    'intake.paper-form-changed',
    'conflict',
    'somebody else saved the form, or another page of it came in',
    { extra: { version } },
  );

export const unknownFields = (fields: FieldProblem[]): never =>
  refuse('intake.paper-form-unknown-field', 'invalid', 'the form has no such field', { fields });

/** Without consent nothing may be kept of what the person wrote; the form can only be discarded. */
export const consentMissing = (): never =>
  refuse(
    'intake.paper-consent-missing',
    'invalid',
    'the consent box is not ticked, so the form cannot become a contribution',
    {
      fields: [{ pointer: '/consent', code: 'required', detail: 'consent must be given on the sheet' }],
    },
  );

export const formIncomplete = (fields: FieldProblem[]): never =>
  refuse('intake.paper-form-incomplete', 'invalid', 'a person must decide what the machine could not read', {
    fields,
  });

export const contactIncomplete = (fields: FieldProblem[]): never =>
  refuse('intake.paper-contact-incomplete', 'invalid', 'the wished way to answer needs more', { fields });
