import {
  type CallBackCounts,
  countCallBacks,
  getProcess,
  type Language,
  type PhoneDeskFigures,
  phoneDeskFigures,
  type ProcessView,
  textIn,
} from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import type { OnBehalfOf } from '../../../shell/visit.js';
import type { FiguresRange } from './figures-range.js';

type QuestionTime = PhoneDeskFigures['questions'][number];

/** The figures with what they are called, and when they were asked for. */
export interface DeskFigures {
  figures: PhoneDeskFigures;
  /** Absent while notification is away. */
  callBacks?: CallBackCounts;
  /** The question in words, with its process. */
  questions: (QuestionTime & { text: string; processTitle: string })[];
  at: string;
}

/** Asks intake for the figures, notification for the call-backs, and the forms for the words of their questions. */
@Injectable()
export class PhoneDeskNumbers {
  constructor(
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  async of(range: FiguresRange, language: Language, by: OnBehalfOf): Promise<DeskFigures> {
    const at = this.clock.now().toISOString();
    const [figures, callBacks] = await Promise.all([
      this.client.ask(phoneDeskFigures, range, by),
      this.client.ask(countCallBacks, {}, by).catch(() => undefined),
    ]);
    const questions = await this.inWords(figures.questions, language, by);
    return { figures, ...(callBacks && { callBacks }), questions, at };
  }

  private async inWords(
    times: readonly QuestionTime[],
    language: Language,
    by: OnBehalfOf,
  ): Promise<DeskFigures['questions']> {
    const keys = new Map(times.map((time) => [`${time.process} ${time.formVersion}`, time]));
    const forms = new Map<string, ProcessView | undefined>(
      await Promise.all(
        [...keys].map(async ([key, { process: slug, formVersion }]) => {
          // A form that cannot be had leaves its questions with their ids; the times are what counts.
          const process = await this.client.ask(getProcess, { slug, formVersion }, by).catch(() => undefined);
          return [key, process] as const;
        }),
      ),
    );
    return times
      .map((time) => {
        const form = forms.get(`${time.process} ${time.formVersion}`)?.form;
        const asked = form?.questions.find(({ id }) => id === time.question)?.text;
        const demographic = form?.demographics.find(({ id }) => `demographics.${id}` === time.question)?.text;
        const text = asked ?? demographic;
        return {
          ...time,
          text: text ? textIn(text, language) : time.question,
          processTitle: form ? textIn(form.title, language) : time.process,
        };
      })
      .toSorted((a, b) => b.time.median - a.time.median || a.text.localeCompare(b.text));
  }
}
