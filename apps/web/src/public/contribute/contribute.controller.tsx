import { setTimeout as pause } from 'node:timers/promises';
import { parseReferenceNumber, publicPaths, publicStatus, type ProcessView } from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { textField, type Body } from '../../shell/body-fields.js';
import { answersInWords } from '../../shell/definition-form/answers-in-words.js';
import { faultsOf, type FormFaults } from '../../shell/definition-form/problem-messages.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { isAway } from '../../shell/service-away.js';
import { OpenProcesses } from '../open-processes.read-model.js';
import { ClosedPage } from './closed.page.js';
import {
  emptyContribution,
  typedContribution,
  type TypedContribution,
} from '../../shell/definition-form/contribution-input.js';
import { ContributionPage, type FormNotice } from './contribution.page.js';
import { KeptInputPage } from './kept-input.page.js';
import { ReceiptPage } from './receipt.page.js';
import { SubmissionTokens, type SubmissionToken } from './submission-token.js';
import { SubmitContribution } from './submit-contribution.service.js';
import { showPage, seeOther, type CookieChange } from '../../shell/answer.js';
import type { Visit } from '../../shell/visit.js';
import { Cookie, CurrentVisit, PostedFields } from '../../shell/request.decorator.js';

/** Holds the token of the form that was just sent, so that the receipt shows the words to this browser only. */
const receiptCookie = 'gemeinsam-receipt';
/** When to try again while intake is away. */
const soon = { headers: { 'retry-after': '30' } };

interface Shown {
  typed: TypedContribution;
  /** Kept when the same form is to be sent again; a new one otherwise. */
  token?: string;
  faults?: FormFaults;
  notice?: FormNotice;
  earlier?: string;
}

/** The web form of a process and the confirmation that follows it. */
@Controller('mitmachen')
export class ContributeController {
  private readonly tokens: SubmissionTokens;

  constructor(
    private readonly processes: OpenProcesses,
    private readonly submit: SubmitContribution,
    private readonly requests: RequestClient,
    private readonly clock: Clock,
    @Inject(WEB_CONFIG)
    private readonly config: Pick<WebConfig, 'SESSION_SECRET' | 'PUBLIC_URL' | 'FORM_MINIMUM_MS'>,
  ) {
    this.tokens = new SubmissionTokens(config.SESSION_SECRET);
  }

  @Get()
  list() {
    return seeOther(publicPaths.start);
  }

  @Get(':slug')
  async form(@Param('slug') slug: string, @CurrentVisit() visit: Visit) {
    const process = await this.processes.get(slug, visit);
    if (!this.processes.isOpen(process)) return this.closed(visit, process);
    return this.show(visit, process, { typed: emptyContribution(visit.easy) }, 200);
  }

  @Post(':slug')
  async send(@Param('slug') slug: string, @CurrentVisit() visit: Visit, @PostedFields() body: Body) {
    let process: ProcessView;
    try {
      process = await this.processes.get(slug, visit);
    } catch (error) {
      if (!isAway(error)) throw error;
      return showPage(<KeptInputPage action={publicPaths.process(slug)} body={body} />, 503, soon);
    }
    const typed = typedContribution(process.form, body);
    const given = textField(body, 'token');
    const token = this.tokens.read(given, slug, this.clock.now());
    if (!token) return this.show(visit, process, { typed, notice: 'expired' }, 422);
    if (textField(body, 'website') !== '')
      return this.show(visit, process, { typed, token: given, notice: 'trapped' }, 422);
    await this.letTimePass(token);
    return this.answer(visit, process, body, { typed, token, given });
  }

  /** The confirmation. The words are shown only to the browser that sent them, and only for a while. */
  @Get(':slug/danke/:reference')
  async receipt(
    @Param('slug') slug: string,
    @Param('reference') typedReference: string,
    @CurrentVisit() visit: Visit,
    @Cookie(receiptCookie) sent: string | undefined,
  ) {
    const parsed = parseReferenceNumber(typedReference);
    if (!parsed.ok) return seeOther(publicPaths.lookup);
    const { reference } = parsed;
    const process = await this.processes.get(slug, visit);
    const receipt = await this.ownReceipt(sent, slug, reference);
    if (receipt) return showPage(<ReceiptPage process={process} {...receipt} receipt={receipt} />);
    const status = await this.requests.ask(publicStatus, { reference }, visit).catch((error: unknown) => {
      if (isAway(error)) return undefined;
      throw error;
    });
    if (status && status.process.slug !== slug) return seeOther(publicPaths.status(reference));
    const times = status && { receivedAt: status.receivedAt, decisionDueAt: status.decisionDueAt };
    return showPage(<ReceiptPage process={process} reference={reference} {...times} />);
  }

  private async answer(
    visit: Visit,
    process: ProcessView,
    body: Body,
    sent: { typed: TypedContribution; token: SubmissionToken; given: string },
  ) {
    const { typed, token, given } = sent;
    const { language, easy } = visit;
    const outcome = await this.submit.submit({
      process,
      typed,
      token,
      consentVersion: textField(body, 'consentVersion') || process.form.consent.version,
      language,
      by: visit,
    });
    switch (outcome.kind) {
      case 'received': {
        const path = `${publicPaths.process(process.slug)}/danke/${outcome.reference}`;
        return seeOther(path, { cookies: [this.receiptCookie(process.slug, given)] });
      }
      case 'invalid': {
        const outdated = outcome.problems.some((problem) => problem.code === 'outdated');
        const current = await this.fresh(process, visit, outdated);
        const faults = faultsOf(outcome.problems, current.form, language, easy);
        // A changed text of consent is to be read before it is agreed to.
        const shown = outdated ? { ...typed, consent: false } : typed;
        return this.show(visit, current, { typed: shown, token: given, faults }, 422);
      }
      case 'sent-before': {
        const earlier = await this.submit.receiptOf(token);
        return this.show(
          visit,
          process,
          { typed, notice: 'sent-before', earlier: earlier && publicPaths.status(earlier.reference) },
          409,
        );
      }
      case 'closed':
        return this.closed(visit, await this.fresh(process, visit, true), typed);
      case 'away':
        return this.show(visit, process, { typed, token: given, notice: 'away' }, 503, soon);
    }
  }

  private async show(visit: Visit, process: ProcessView, shown: Shown, status: number, extras = {}) {
    const token = shown.token ?? this.tokens.issue(process.slug, this.clock.now());
    const hasCard = await this.processes.hasCard(process, visit.language, visit);
    return showPage(
      <ContributionPage
        process={process}
        daysLeft={this.processes.daysLeft(process)}
        promisedDay={this.processes.promisedDay(process)}
        hasCard={hasCard}
        {...shown}
        token={token}
      />,
      status,
      extras,
    );
  }

  private closed(visit: Visit, process: ProcessView, typed?: TypedContribution) {
    const when = Date.parse(process.opensAt) > this.clock.now().getTime() ? 'not-yet' : 'closed';
    const kept = typed && answersInWords(process.form, typed.answers, visit.language);
    return showPage(<ClosedPage process={process} when={when} kept={kept} />, typed ? 409 : 200);
  }

  /** The process as it is now, when what we kept turned out to be old. */
  private async fresh(process: ProcessView, visit: Visit, outdated: boolean): Promise<ProcessView> {
    if (!outdated) return process;
    this.processes.forget(process.slug);
    return this.processes.get(process.slug, visit).catch(() => process);
  }

  /**
   * Nobody fills a form in a second or two. What comes faster is not refused, for it may be a person with a helper program;
   * it waits, which costs a person nothing and a program its speed.
   */
  private async letTimePass(token: SubmissionToken): Promise<void> {
    const early = token.issuedAt.getTime() + this.config.FORM_MINIMUM_MS - this.clock.now().getTime();
    if (early > 0) await pause(Math.min(early, this.config.FORM_MINIMUM_MS));
  }

  private async ownReceipt(sent: string | undefined, slug: string, reference: string) {
    const token = this.tokens.read(sent ?? '', slug, this.clock.now());
    if (!token) return undefined;
    const receipt = await this.submit.receiptOf(token);
    return receipt?.reference === reference ? receipt : undefined;
  }

  private receiptCookie(slug: string, value: string): CookieChange {
    const secure = this.config.PUBLIC_URL.startsWith('https:');
    const path = publicPaths.process(slug);
    return {
      name: receiptCookie,
      value,
      options: { path, httpOnly: true, sameSite: 'lax', secure, maxAge: 1800 },
    };
  }
}
