import type { FieldProblem } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit/refusal';

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
