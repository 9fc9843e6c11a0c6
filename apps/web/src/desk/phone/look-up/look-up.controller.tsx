import { isBlank, trimText } from '@gemeinsam/contracts';
import { Refusal, Clock } from '@gemeinsam/service-kit';
import { Get, Param, Query } from '@nestjs/common';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { CallerContributions } from './caller-contribution.service.js';
import { ContributionPage } from './contribution.page.js';
import { LookUpPage } from './look-up.page.js';
import { contributionPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';
import { typedText } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { z } from 'zod';

/** As many characters as intake takes. */
const shortest = 3;
const longest = 60;

/** Where a caller's contribution stands. */
@StaffPage('desk/phone/look-up', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class LookUpController {
  constructor(
    private readonly contributions: CallerContributions,
    private readonly clock: Clock,
  ) {}

  @Get()
  async page(@CurrentVisit() visit: Visit, @Query('said') said: unknown): Promise<Answer> {
    if (typeof said === 'string' && !isBlank(said)) return this.answer(visit, said);
    return showPage(<LookUpPage />);
  }

  @PostForm('', z.object({ said: typedText() }))
  async look({ said }: { said: string }, @CurrentVisit() visit: Visit): Promise<Answer> {
    return this.answer(visit, said);
  }

  @Get(':reference')
  async contribution(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @Query('done') done: unknown,
  ): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    const shown = await this.contributions.shown(visit, found.reference);
    return showPage(
      <ContributionPage found={found} shown={shown} now={this.clock.now()} done={doneWords(visit, done)} />,
    );
  }

  private async answer(visit: Visit, typed: string): Promise<Answer> {
    const said = trimText(typed);
    const texts = lookUpTexts(visit.language);
    const page = (props: Partial<Parameters<typeof LookUpPage>[0]>, status: number) =>
      showPage(<LookUpPage said={said} {...props} />, status);
    if (said.length < shortest) return page({ problem: said === '' ? texts.empty : texts.tooShort }, 422);
    if (said.length > longest) return page({ problem: texts.tooLong }, 422);
    try {
      const answer = await this.contributions.lookUp(visit, said);
      const [only, ...others] = answer.found;
      // A name or words may be those of several people: a person looks first.
      if (only && others.length === 0 && only.by !== 'name' && only.by !== 'words')
        return seeOther(contributionPath(only.reference));
      return page({ answer }, 200);
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'unavailable') throw error;
      return page({ answer: 'away' }, 503);
    }
  }
}

function doneWords(visit: Visit, done: unknown): string | undefined {
  const texts = lookUpTexts(visit.language);
  switch (done) {
    case 'added':
      return texts.added;
    case 'withdrawn':
      return texts.withdrawn;
    case 'contact':
      return texts.contactChanged;
    case 'too-late':
      return texts.tooLate;
    default:
      return undefined;
  }
}
