import { refuse } from '@gemeinsam/service-kit';

export const formNotFound = (): never =>
  refuse('intake.paper-form-not-found', 'not-found', 'there is no paper form with this id');

export const formClosed = (state: string): never =>
  refuse('intake.paper-form-closed', 'conflict', `the form is ${state}`, { extra: { state } });
