import {
  appealContribution,
  calendarDaySchema,
  formatReferenceNumber,
  parseReferenceNumber,
  type RequestInput,
} from '@gemeinsam/contracts';
import { Clock, Refusal, RequestClient } from '@gemeinsam/service-kit';
import type { FieldFault } from '@gemeinsam/ui';
import { Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Shows } from '../../../auth/shows.decorator.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { seeOther, showPage, type Answer } from '../../../shell/answer.js';
import { longDate, officeDay } from '../../../shell/dates.js';
import { typedLine } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';
import { noteSeen, type Visit } from '../../../shell/visit.js';
import { AppealLetterPage, appealsPath, longestAppeal, type TypedLetter } from './appeal-letter.page.js';
import { appealsTexts } from './appeals.texts.js';
import type { AppealsTexts } from './appeals.texts.de.js';

const letterForm = z.object({ reference: typedLine(), arrivedOn: typedLine(), text: typedLine() });
const empty: TypedLetter = { reference: '', arrivedOn: '', text: '' };

/** Objections that come by letter. */
@StaffPage('desk/paper/appeals', 'paper', 'lead', 'admin')
@Shows('paper.appeal')
export class AppealLettersController {
  constructor(
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  @Get()
  page(@CurrentVisit() visit: Visit, @Query('taken') taken: unknown, @Query('due') due: unknown): Answer {
    const day = calendarDaySchema.safeParse(due);
    const number = typeof taken === 'string' ? parseReferenceNumber(taken) : undefined;
    const done =
      number?.ok && day.success
        ? appealsTexts(visit.language).taken(
            formatReferenceNumber(number.reference),
            longDate(day.data, visit.language),
          )
        : undefined;
    return this.show(empty, { done });
  }

  @PostForm('', letterForm)
  async take(typed: TypedLetter, @CurrentVisit() visit: Visit): Promise<Answer> {
    const texts = appealsTexts(visit.language);
    const read = readLetter(typed, texts);
    if ('faults' in read) return this.show(typed, read, 422);
    try {
      const { decisionDueAt } = await this.client.ask(appealContribution, read.input, visit);
      const { reference } = read.input;
      noteSeen(visit, 'paper.appeal', [{ reference }]);
      return seeOther(`${appealsPath}?taken=${reference}&due=${officeDay(decisionDueAt)}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === 'unavailable') return this.show(typed, { away: true }, 503);
      const fault = faultOf(error, texts, visit);
      if (!fault) throw error;
      return this.show(typed, { faults: [fault] }, 422);
    }
  }

  private show(
    typed: TypedLetter,
    more: { faults?: readonly FieldFault[]; away?: boolean; done?: string },
    status = 200,
  ): Answer {
    const today = officeDay(this.clock.now().toISOString());
    return showPage(<AppealLetterPage typed={typed} today={today} {...more} />, status);
  }
}

/** What intake is asked; or every field that is wrong. */
function readLetter(
  { reference, arrivedOn, text }: TypedLetter,
  { faults: words }: AppealsTexts,
): { input: RequestInput<typeof appealContribution> } | { faults: FieldFault[] } {
  const number = parseReferenceNumber(reference);
  const day = calendarDaySchema.safeParse(arrivedOn);
  const faults: FieldFault[] = [
    ...(number.ok
      ? []
      : [
          {
            field: 'reference',
            message: number.reason === 'check-digit' ? words.checkDigit : words.reference,
          },
        ]),
    ...(day.success ? [] : [{ field: 'arrivedOn', message: words.arrivedOn }]),
    ...(text === '' ? [{ field: 'text', message: words.text }] : []),
    ...(text.length > longestAppeal ? [{ field: 'text', message: words.tooLong }] : []),
  ];
  if (!number.ok || !day.success || faults.length > 0) return { faults };
  return { input: { reference: number.reference, text, channel: 'paper', arrivedOn: day.data } };
}

/** Which field intake refuses, in words; undefined for what no field is to blame for. */
function faultOf(error: Refusal, { faults }: AppealsTexts, visit: Visit): FieldFault | undefined {
  const { code, extra, fields = [] } = error.problem;
  switch (code) {
    case 'intake.contribution-not-found':
      return { field: 'reference', message: faults.unknown };
    case 'intake.not-declined':
      return { field: 'reference', message: faults.notDeclined };
    case 'intake.appealed-before':
      return { field: 'reference', message: faults.appealedBefore };
    case 'intake.appeal-too-late':
      return {
        field: 'arrivedOn',
        message: faults.tooLate(longDate(String(extra?.['appealUntil']), visit.language)),
      };
    case 'intake.invalid-contribution':
      return fields.some(({ pointer }) => pointer === '/arrivedOn')
        ? { field: 'arrivedOn', message: faults.arrivedOn }
        : { field: 'text', message: faults.text };
    default:
      return undefined;
  }
}
