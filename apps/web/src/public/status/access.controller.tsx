import {
  askForAccess,
  endAccess,
  openAccess,
  publicPaths,
  type RequestInput,
  withdrawOwn,
} from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Get, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, seeOther, showPage } from '../../shell/answer.js';
import { typedText } from '../../shell/form-schema.js';
import { PostForm } from '../../shell/post-form.decorator.js';
import { preferenceQuery, withQuery } from '../../shell/reading-preferences.js';
import { CurrentVisit } from '../../shell/request.decorator.js';
import { isAway } from '../../shell/service-away.js';
import type { Visit } from '../../shell/visit.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { accessGiven, accessTaken } from './access-cookie.js';
import { AccessLinkPage, WithdrawOwnPage } from './access.pages.js';
import { ContributionPages, CurrentLooking } from './looking.decorator.js';
import { ownTexts } from './own.texts.js';
import { type Looking, StatusPages } from './status-pages.service.js';

/** `answer`: what was written before it was proved who writes. */
const codeForm = z.object({ code: typedText(), answer: typedText() });
const nothing = z.object({});
/** Characters of a code that come back into its field. */
const longestCode = 100;
/** The address of the link opens the contribution, so no other site is told where somebody comes from, and nobody keeps the page. */
const secretPage = { headers: { 'referrer-policy': 'no-referrer' } };

type Proof = RequestInput<typeof openAccess>['proof'];
type Opened = { access: string } | 'wrong' | 'away' | { waitSeconds: number };

/** How an author proves on the web that a contribution is theirs, and what they do then beside writing. */
@ContributionPages()
export class AccessController {
  constructor(
    private readonly requests: RequestClient,
    private readonly pages: StatusPages,
    @Inject(WEB_CONFIG) private readonly config: Pick<WebConfig, 'PUBLIC_URL'>,
  ) {}

  /** The answer is the same whether there is a contact or not. */
  @PostForm('code', nothing)
  async ask(
    _form: z.infer<typeof nothing>,
    @CurrentLooking() { visit, reference }: Looking,
  ): Promise<Answer> {
    try {
      await this.requests.ask(askForAccess, { reference }, visit);
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'not-found')
        return this.pages.show({ visit, reference }, {}, 404);
      if (!isAway(error)) throw error;
      const problem = ownTexts(visit.language, visit.easy).away;
      return this.pages.show({ visit, reference }, { proving: { problem } }, 503);
    }
    return this.back(visit, reference, 'code');
  }

  @PostForm('zugang', codeForm)
  async open(
    { code, answer }: z.infer<typeof codeForm>,
    @CurrentLooking() { visit, reference, browser }: Looking,
  ): Promise<Answer> {
    const texts = ownTexts(visit.language, visit.easy);
    const kept = code.slice(0, longestCode);
    const again = (problem: string, status: number) =>
      this.pages.show(
        { visit, reference, browser },
        { proving: { code: kept, problem }, ...(answer !== '' && { typed: { text: answer } }) },
        status,
      );
    if (code.trim() === '') return again(texts.codeEmpty, 422);
    const opened = await this.tryTo(visit, reference, { code: kept });
    if (opened === 'away') return again(texts.away, 503);
    if (opened === 'wrong') return again(texts.codeWrong, 422);
    if ('waitSeconds' in opened) return again(texts.tooMany(Math.ceil(opened.waitSeconds / 60)), 429);
    const { access } = opened;
    const cookies = [accessGiven(reference, access, this.config.PUBLIC_URL)];
    if (answer !== '')
      return this.pages.again({ visit, reference, browser, access }, { text: answer }, 200, cookies);
    return seeOther(withQuery(publicPaths.status(reference), preferenceQuery(visit)), { cookies });
  }

  /** Reload, or the switch of language of the page that answered. */
  @Get(['code', 'zugang', 'abmelden', 'antwort', 'merken'])
  address(@Param('reference') typed: string, @CurrentVisit() visit: Visit): Answer {
    return seeOther(withQuery(publicPaths.status(encodeURIComponent(typed)), preferenceQuery(visit)));
  }

  @Get('link/:secret')
  linkPage(@CurrentLooking() { reference }: Looking): Answer {
    return showPage(<AccessLinkPage reference={reference} />, 200, secretPage);
  }

  @PostForm('link/:secret', nothing)
  async follow(
    _form: z.infer<typeof nothing>,
    @CurrentLooking() { visit, reference }: Looking,
    @Param('secret') link: string,
  ): Promise<Answer> {
    const opened = await this.tryTo(visit, reference, { link: link.slice(0, longestCode) });
    if (opened === 'away')
      return showPage(<AccessLinkPage reference={reference} problem="away" />, 503, secretPage);
    if (opened === 'wrong' || 'waitSeconds' in opened)
      return showPage(<AccessLinkPage reference={reference} problem="used" />, 404, secretPage);
    return seeOther(withQuery(publicPaths.status(reference), preferenceQuery(visit)), {
      cookies: [accessGiven(reference, opened.access, this.config.PUBLIC_URL)],
    });
  }

  @PostForm('abmelden', nothing)
  async signOut(_form: z.infer<typeof nothing>, @CurrentLooking() looking: Looking): Promise<Answer> {
    const { visit, reference, access } = looking;
    await this.pages.forget(looking);
    // Without intake it ends by itself; the browser forgets it at once in any case.
    if (access !== undefined)
      await this.requests.ask(endAccess, { reference, access }, visit).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
      });
    return this.back(visit, reference, 'abgemeldet', accessTaken(reference));
  }

  @Get('zurueckziehen')
  withdrawPage(@CurrentLooking() { visit, reference, access }: Looking): Answer {
    if (access === undefined) return this.address(reference, visit);
    return showPage(<WithdrawOwnPage reference={reference} />);
  }

  @PostForm('zurueckziehen', nothing)
  async withdraw(
    _form: z.infer<typeof nothing>,
    @CurrentLooking() { visit, reference, access }: Looking,
  ): Promise<Answer> {
    if (access === undefined) return this.address(reference, visit);
    try {
      await this.requests.ask(withdrawOwn, { reference, access }, visit);
    } catch (error) {
      if (isAway(error)) return showPage(<WithdrawOwnPage reference={reference} away />, 503);
      // Not open any more, or nothing left to withdraw: the page of the contribution says which.
      if (error instanceof Refusal && (error.kind === 'forbidden' || error.kind === 'conflict'))
        return this.address(reference, visit);
      throw error;
    }
    return this.back(visit, reference, 'zurueckgezogen');
  }

  private async tryTo(visit: Visit, reference: string, proof: Proof): Promise<Opened> {
    try {
      return await this.requests.ask(openAccess, { reference, proof }, visit);
    } catch (error) {
      if (isAway(error)) return 'away';
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === 'too-many')
        return { waitSeconds: Number(error.problem.extra?.['retryAfter'] ?? 60) };
      if (error.kind === 'invalid' || error.kind === 'not-found') return 'wrong';
      throw error;
    }
  }

  private back(
    visit: Visit,
    reference: string,
    news: 'code' | 'abgemeldet' | 'zurueckgezogen',
    ...cookies: ReturnType<typeof accessTaken>[]
  ): Answer {
    const path = `${publicPaths.status(reference)}?neu=${news}`;
    return seeOther(withQuery(path, preferenceQuery(visit)), { cookies });
  }
}
