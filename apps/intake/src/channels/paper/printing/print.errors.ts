import { refuse } from '@gemeinsam/service-kit';
import type { CardProblem } from '@gemeinsam/paper/form/card-questions';

const because: Record<CardProblem | 'large-print', string> = {
  'large-print': 'A postcard is too small for large print; print A4 in large print instead.',
  'easy-language':
    'A postcard is too small for easy language, which needs large letters; print A4 in easy language instead.',
  'no-text-question':
    'The form has no question that is answered in words, so there is nothing to write on a card.',
  'other-question-required':
    'The form has a required question that is not asked on a postcard; print A4 instead.',
  'texts-too-long': 'The texts of the form are too long for a postcard; print A4 instead.',
};

/** There is no postcard of this form or edition; says why. */
export const noCard = (problem: CardProblem | 'large-print'): never =>
  refuse('intake.form-has-no-card', 'invalid', because[problem], {
    fields: [{ pointer: '/size', code: problem, detail: because[problem] }],
  });

export const printRunNotFound = (): never =>
  refuse('intake.print-run-not-found', 'not-found', 'There is no print run with this id.');
