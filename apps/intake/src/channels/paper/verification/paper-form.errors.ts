import type { FieldProblem } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit';

export const formNotFound = (): never =>
  refuse('intake.paper-form-not-found', 'not-found', 'there is no paper form with this id');

export const formChanged = (version: number): never =>
  refuse(
    'intake.paper-form-changed',
    'conflict',
    'somebody else saved the form, or another page of it came in',
    { extra: { version } },
  );

export const formClosed = (state: string): never =>
  refuse('intake.paper-form-closed', 'conflict', `the form is ${state}`, { extra: { state } });

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

export const fieldNotFound = (): never =>
  refuse(
    'intake.paper-field-not-found',
    'not-found',
    'no such field waits for a person; another scan of its page may count now',
  );

export const fieldHeld = (): never =>
  refuse('intake.paper-field-held', 'conflict', 'somebody else is at this field');

export const fieldEntered = (): never =>
  refuse(
    'intake.paper-field-entered',
    'conflict',
    'this field was entered already and may not be changed here',
  );

export const valueInvalid = (fields: FieldProblem[]): never =>
  refuse('intake.paper-value-invalid', 'invalid', 'the field cannot have this value', { fields });
