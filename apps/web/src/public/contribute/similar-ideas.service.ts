import {
  type Answers,
  findPublishedSimilar,
  type FormDefinition,
  type Language,
  type ProcessView,
  type PublishedSimilar,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import type { OnBehalfOf } from '../../shell/visit.js';

/** Whoever waits longer would rather have sent it. */
const longestWait = 2_000;
/** More would be read by nobody who is about to send. */
const mostShown = 3;

/** What is published and says something like a contribution that is about to be sent. */
@Injectable()
export class SimilarIdeas {
  constructor(private readonly requests: RequestClient) {}

  /**
   * At most three, the most alike first, and `including` whatever it says. Empty when there are none and when nobody can say:
   * looking must never keep a contribution from being sent.
   */
  async of(
    process: Pick<ProcessView, 'slug' | 'form'>,
    { answers, language, including }: { answers: Answers; language: Language; including?: string },
    by: OnBehalfOf,
  ): Promise<PublishedSimilar[]> {
    const asked = {
      text: wordsOf(process.form, answers),
      language,
      process: process.slug,
      limit: mostShown,
      ...(including === undefined ? {} : { including }),
    };
    return this.requests.ask(findPublishedSimilar, asked, { ...by, timeoutMs: longestWait }).catch(() => []);
  }
}

const wordsOf = ({ questions }: Pick<FormDefinition, 'questions'>, answers: Answers): string =>
  questions
    .filter(({ kind }) => kind === 'shortText' || kind === 'longText')
    .map(({ id }) => answers[id])
    .filter((answer) => typeof answer === 'string')
    .join('\n')
    .slice(0, 12_000);
