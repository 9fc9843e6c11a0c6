import {
  type Answers,
  checkAnswers,
  checkDemographics,
  type Contact,
  type FieldProblem,
  titleQuestionOf,
} from '@gemeinsam/contracts';
import { givenNumberOf, numberProblem } from '@gemeinsam/service-kit/telephone/written-number';
import { isOpenAt, type PublishedProcess } from '../processes/process.js';
import { invalidFields, processNotOpen } from './contribution.errors.js';
import type { ReceiveContributionCommand } from './receive-contribution.command.js';
import { supportTitle } from './support-title.js';

const minute = 60_000;
/** Clocks of those who send are never quite right. */
const futureTolerance = 5 * minute;
/** Older is a slip of the pen, not an old letter. */
const oldestCapture = 20 * 365 * 24 * 60 * minute;

/** A contribution that the form and the rules allow, in the shape in which it is kept. */
export interface Admitted {
  title: string;
  answers: Answers;
  summary?: string;
  demographics: Record<string, string>;
  contact: Contact;
  /** E.164. */
  phone?: string;
  capturedAt: Date;
}

/**
 * Checks a contribution, its texts cleaned, against its process; refuses with every problem at once, each named by its
 * field. Whoever supports a contribution has said by it what there is to say: then no answer is required.
 */
export function admit(
  command: ReceiveContributionCommand,
  { process }: PublishedProcess,
  now: Date,
  supported?: { title: string },
): Admitted {
  const { answers: given, contact: givenContact, summary } = command;
  const capturedAt = command.capturedAt === undefined ? now : new Date(command.capturedAt);
  // Who wrote or called in time is in time, however long the office took to enter it.
  if (!isOpenAt(process, now) && !isOpenAt(process, capturedAt))
    processNotOpen(process.opensAt, process.closesAt);

  const { form } = process;
  const checked = checkAnswers(form, given);
  const person = checkDemographics(form, command.demographics);
  const { phone: givenPhone } = givenContact ?? {};
  const phone = givenPhone === undefined ? undefined : givenNumberOf(givenPhone);
  const phoneProblem = givenPhone === undefined ? undefined : numberProblem('/contact/phone', givenPhone);
  const problems: FieldProblem[] = [
    ...(supported === undefined
      ? checked.problems
      : checked.problems.filter(({ code }) => code !== 'required')),
    ...person.problems,
    ...(phoneProblem ? [phoneProblem] : []),
    ...timeProblems('/capturedAt', capturedAt, now),
    ...timeProblems('/consent/at', new Date(command.consent.at), now),
  ];
  if (command.consent.version !== form.consent.version)
    problems.push({
      pointer: '/consent/version',
      code: 'outdated',
      detail: `consent must be given to version ${form.consent.version} of the text`,
      params: { current: form.consent.version },
    });
  if (problems.length > 0) invalidFields(problems);

  const titleAnswer = checked.answers[titleQuestionOf(form)?.id ?? ''];
  return {
    title: supported
      ? supportTitle(supported.title, command.language)
      : typeof titleAnswer === 'string'
        ? titleAnswer
        : '',
    answers: checked.answers,
    summary: summary || undefined,
    demographics: person.demographics,
    contact: givenContact ?? { wish: 'none' },
    phone,
    capturedAt,
  };
}

function timeProblems(pointer: string, at: Date, now: Date): FieldProblem[] {
  const age = now.getTime() - at.getTime();
  if (age < -futureTolerance)
    return [{ pointer, code: 'in-the-future', detail: 'must not be later than now' }];
  if (age > oldestCapture) return [{ pointer, code: 'too-early', detail: 'must not be older than 20 years' }];
  return [];
}
