import { type Answers, type FormDefinition, isBlank, pointerKey, trimText } from '@gemeinsam/contracts';
import { textField, textFields, type Body } from '../body-fields.js';

/*
 * Names and ids of the fields that a form definition makes on a page. Names are the JSON pointers of the API with points
 * instead of slashes (`answers.title`, `answers.statements.trees`), ids the same with hyphens.
 */

export const answerName = (question: string): string => `answers.${question}`;
export const voteName = (question: string, statement: string): string => `answers.${question}.${statement}`;
export const demographicName = (question: string): string => `demographics.${question}`;
/** Id of the control (or group) of a field, for labels and the error summary. */
export const fieldId = (name: string): string => name.replaceAll('.', '-');

/** The control a JSON pointer is about: `/answers/title` → `answers-title`. List indexes lead to their group. */
export function fieldIdOfPointer(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .filter((part) => !/^\d+$/.test(part))
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('-');
}

/** The answers in a posted form. Blank ones are left out; nothing is judged here (`checkAnswers` does). */
export function answersOfBody(form: FormDefinition, body: Body): Answers {
  const answers: Answers = {};
  for (const question of form.questions) {
    const name = answerName(question.id);
    switch (question.kind) {
      case 'multiChoice': {
        const chosen = textFields(body, name);
        if (chosen.length > 0) answers[question.id] = chosen;
        break;
      }
      case 'statements': {
        const votes = question.statements
          .map((statement) => [statement.id, textField(body, voteName(question.id, statement.id))] as const)
          .filter(([, vote]) => vote !== '');
        if (votes.length > 0) answers[question.id] = Object.fromEntries(votes);
        break;
      }
      case 'scale': {
        const typed = trimText(textField(body, name));
        if (typed !== '') answers[question.id] = /^-?\d+$/.test(typed) ? Number(typed) : typed;
        break;
      }
      case 'shortText':
      case 'longText':
      case 'place':
      case 'singleChoice':
      case 'district':
      case 'topic': {
        const typed = textField(body, name);
        if (!isBlank(typed)) answers[question.id] = typed;
        break;
      }
    }
  }
  return answers;
}

/** The voluntary answers about the person in a posted form. */
export function demographicsOfBody(form: FormDefinition, body: Body): Record<string, string> {
  return Object.fromEntries(
    form.demographics
      .map((question) => [question.id, textField(body, demographicName(question.id))] as const)
      .filter(([, chosen]) => chosen !== ''),
  );
}

/** Pointer of an answer, as problems name it. */
export const answerPointer = (question: string): string => `/answers/${pointerKey(question)}`;
