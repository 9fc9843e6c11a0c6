import { type ContributionForCaller, visibleText } from '@gemeinsam/contracts';
import { randomUUID } from 'node:crypto';
import { Refusal, Clock } from '@gemeinsam/service-kit';
import { Get, Inject, Param, Query } from '@nestjs/common';
import { SessionId } from '../../../auth/session-id.decorator.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { CallerContributions } from './caller-contribution.service.js';
import { ContributionPage } from './contribution.page.js';
import { LookUpPage } from './look-up.page.js';
import { addPath, appealPath, contactPath, contributionPath, foundPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';
import { longDate } from '../../../shell/dates.js';
import { typedText } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { KeptLookUps } from '../../../public/kept/kept-look-ups.js';
import { preferenceQuery, withQuery } from '../../../shell/reading-preferences.js';
import { WEB_CONFIG, type WebConfig } from '../../../web.config.js';
import { z } from 'zod';

/** As many characters as intake takes. */
const shortest = 3;
const longest = 60;
/** More is nothing that was typed; it is refused at once and kept nowhere. */
const longestKept = 1000;

/** Where a caller's contribution stands. */
@StaffPage('desk/phone/look-up', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class LookUpController {
  constructor(
    private readonly contributions: CallerContributions,
    private readonly clock: Clock,
    private readonly kept: KeptLookUps,
    @Inject(WEB_CONFIG) private readonly config: Pick<WebConfig, 'KEEP_TYPED'>,
  ) {}

  @Get()
  async page(
    @CurrentVisit() visit: Visit,
    @SessionId() session: string | undefined,
    @Query('asked') asked: unknown,
    @Query('said') said: unknown,
  ): Promise<Answer> {
    if (typeof asked === 'string' && session !== undefined) {
      const kept = await this.kept.find(KeptLookUps.key(asked, session)).catch(() => undefined);
      return kept === undefined ? showPage(<LookUpPage answer="forgotten" />) : this.answer(visit, kept);
    }
    if (typeof said === 'string' && visibleText(said) !== '') return this.answer(visit, said);
    return showPage(<LookUpPage />);
  }

  /** Leads to an address for what is found. Where nothing can be kept the page comes at once. */
  @PostForm('', z.object({ said: typedText() }))
  async look(
    { said }: { said: string },
    @CurrentVisit() visit: Visit,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    if (!this.config.KEEP_TYPED || session === undefined || said.length > longestKept)
      return this.answer(visit, said);
    const id = randomUUID();
    try {
      await this.kept.keep(KeptLookUps.key(id, session), said);
    } catch {
      return this.answer(visit, said);
    }
    // A choice of language that no cookie remembers goes along.
    return seeOther(withQuery(foundPath(id), preferenceQuery(visit)));
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
      <ContributionPage
        found={found}
        shown={shown}
        now={this.clock.now()}
        done={doneWords(visit, done, found)}
        received={receivedForm(found.reference, done)}
      />,
    );
  }

  private async answer(visit: Visit, typed: string): Promise<Answer> {
    const said = visibleText(typed);
    const texts = lookUpTexts(visit.language);
    const page = (props: Partial<Parameters<typeof LookUpPage>[0]>, status: number) =>
      showPage(<LookUpPage said={said} {...props} />, status);
    if (said.length < shortest) return page({ problem: said === '' ? texts.empty : texts.tooShort }, 422);
    if (said.length > longest) return page({ problem: texts.tooLong }, 422);
    try {
      const answer = await this.contributions.lookUp(visit, said);
      const [only, ...others] = answer.found;
      // A name or words may be those of several people: a person looks first.
      const isByNumber = only?.by === 'number' || only?.by === 'phone';
      if (isByNumber && others.length === 0 && answer.near.length === 0)
        return seeOther(contributionPath(only.reference));
      return page({ answer }, 200);
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'unavailable') throw error;
      return page({ answer: 'away' }, 503);
    }
  }
}

const receivedForm = (reference: string, done: unknown): string | undefined =>
  done === 'added'
    ? addPath(reference)
    : done === 'contact'
      ? contactPath(reference)
      : done === 'appealed'
        ? appealPath(reference)
        : undefined;

function doneWords(
  visit: Visit,
  done: unknown,
  { decisionDueAt }: ContributionForCaller,
): string | undefined {
  const texts = lookUpTexts(visit.language);
  switch (done) {
    case 'added':
      return texts.added;
    case 'appealed':
      return texts.appealed(longDate(decisionDueAt, visit.language));
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
