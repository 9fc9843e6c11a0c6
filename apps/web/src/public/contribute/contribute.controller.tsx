import { setTimeout as pause } from 'node:timers/promises';
import { parseReferenceNumber, publicPaths, publicStatus, type ProcessView } from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { Body as PostedBody, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asBody, textField, type Body } from '../../shell/body-fields.js';
import { answersInWords } from '../../shell/definition-form/answers-in-words.js';
import { faultsOf, type FormFaults } from '../../shell/definition-form/problem-messages.js';
import { renderPage, seeOther } from '../../shell/render-page.js';
import { onBehalfOf } from '../../shell/request-shell.js';
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

/** Holds the token of the form that was just sent, so that the receipt shows the words to this browser only. */
const receiptCookie = 'gemeinsam-receipt';

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
  list(@Res({ passthrough: true }) reply: FastifyReply) {
    seeOther(reply, publicPaths.start);
  }

  @Get(':slug')
  async form(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const process = await this.processes.get(slug, request);
    if (!this.processes.isOpen(process)) return this.closed(request, reply, process);
    return this.show(request, reply, process, { typed: emptyContribution(request.shell.easy) }, 200);
  }

  @Post(':slug')
  async send(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PostedBody() posted: unknown,
  ) {
    const body = asBody(posted);
    let process: ProcessView;
    try {
      process = await this.processes.get(slug, request);
    } catch (error) {
      if (!isAway(error)) throw error;
      void reply.header('retry-after', '30');
      return renderPage(reply, <KeptInputPage action={publicPaths.process(slug)} body={body} />, 503);
    }
    const typed = typedContribution(process.form, body);
    const given = textField(body, 'token');
    const token = this.tokens.read(given, slug, this.clock.now());
    if (!token) return this.show(request, reply, process, { typed, notice: 'expired' }, 422);
    if (textField(body, 'website') !== '')
      return this.show(request, reply, process, { typed, token: given, notice: 'trapped' }, 422);
    await this.letTimePass(token);
    return this.answer(request, reply, process, body, { typed, token, given });
  }

  /** The confirmation. The words are shown only to the browser that sent them, and only for a while. */
  @Get(':slug/danke/:reference')
  async receipt(
    @Param('slug') slug: string,
    @Param('reference') typedReference: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const parsed = parseReferenceNumber(typedReference);
    if (!parsed.ok) return seeOther(reply, publicPaths.lookup);
    const { reference } = parsed;
    const process = await this.processes.get(slug, request);
    const receipt = await this.ownReceipt(request, slug, reference);
    if (receipt) return renderPage(reply, <ReceiptPage process={process} {...receipt} receipt={receipt} />);
    const status = await this.requests
      .ask(publicStatus, { reference }, onBehalfOf(request))
      .catch((error: unknown) => {
        if (isAway(error)) return undefined;
        throw error;
      });
    if (status && status.process.slug !== slug) return seeOther(reply, publicPaths.status(reference));
    const times = status && { receivedAt: status.receivedAt, decisionDueAt: status.decisionDueAt };
    return renderPage(reply, <ReceiptPage process={process} reference={reference} {...times} />);
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    process: ProcessView,
    body: Body,
    sent: { typed: TypedContribution; token: SubmissionToken; given: string },
  ) {
    const { typed, token, given } = sent;
    const { language, easy } = request.shell;
    const outcome = await this.submit.submit({
      process,
      typed,
      token,
      consentVersion: textField(body, 'consentVersion') || process.form.consent.version,
      language,
      by: onBehalfOf(request),
    });
    switch (outcome.kind) {
      case 'received': {
        const path = `${publicPaths.process(process.slug)}/danke/${outcome.reference}`;
        void reply.setCookie(receiptCookie, given, this.receiptCookieOptions(process.slug));
        return seeOther(reply, path);
      }
      case 'invalid': {
        const outdated = outcome.problems.some((problem) => problem.code === 'outdated');
        const current = await this.fresh(process, request, outdated);
        const faults = faultsOf(outcome.problems, current.form, language, easy);
        // A changed text of consent is to be read before it is agreed to.
        const shown = outdated ? { ...typed, consent: false } : typed;
        return this.show(request, reply, current, { typed: shown, token: given, faults }, 422);
      }
      case 'sent-before': {
        const earlier = await this.submit.receiptOf(token);
        return this.show(
          request,
          reply,
          process,
          { typed, notice: 'sent-before', earlier: earlier && publicPaths.status(earlier.reference) },
          409,
        );
      }
      case 'closed':
        return this.closed(request, reply, await this.fresh(process, request, true), typed);
      case 'away':
        void reply.header('retry-after', '30');
        return this.show(request, reply, process, { typed, token: given, notice: 'away' }, 503);
    }
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    process: ProcessView,
    shown: Shown,
    status: number,
  ) {
    const token = shown.token ?? this.tokens.issue(process.slug, this.clock.now());
    const hasCard = await this.processes.hasCard(process, request.shell.language, request);
    return renderPage(
      reply,
      <ContributionPage
        process={process}
        daysLeft={this.processes.daysLeft(process)}
        promisedDay={this.processes.promisedDay(process)}
        hasCard={hasCard}
        {...shown}
        token={token}
      />,
      status,
    );
  }

  private closed(
    request: FastifyRequest,
    reply: FastifyReply,
    process: ProcessView,
    typed?: TypedContribution,
  ) {
    const when = Date.parse(process.opensAt) > this.clock.now().getTime() ? 'not-yet' : 'closed';
    const kept = typed && answersInWords(process.form, typed.answers, request.shell.language);
    return renderPage(reply, <ClosedPage process={process} when={when} kept={kept} />, typed ? 409 : 200);
  }

  /** The process as it is now, when what we kept turned out to be old. */
  private async fresh(
    process: ProcessView,
    request: FastifyRequest,
    outdated: boolean,
  ): Promise<ProcessView> {
    if (!outdated) return process;
    this.processes.forget(process.slug);
    return this.processes.get(process.slug, request).catch(() => process);
  }

  /**
   * Nobody fills a form in a second or two. What comes faster is not refused, for it may be a person with a helper program;
   * it waits, which costs a person nothing and a program its speed.
   */
  private async letTimePass(token: SubmissionToken): Promise<void> {
    const early = token.issuedAt.getTime() + this.config.FORM_MINIMUM_MS - this.clock.now().getTime();
    if (early > 0) await pause(Math.min(early, this.config.FORM_MINIMUM_MS));
  }

  private async ownReceipt(request: FastifyRequest, slug: string, reference: string) {
    const token = this.tokens.read(request.cookies[receiptCookie] ?? '', slug, this.clock.now());
    if (!token) return undefined;
    const receipt = await this.submit.receiptOf(token);
    return receipt?.reference === reference ? receipt : undefined;
  }

  private receiptCookieOptions(slug: string) {
    return {
      path: publicPaths.process(slug),
      httpOnly: true,
      sameSite: 'lax' as const,
      secure: this.config.PUBLIC_URL.startsWith('https:'),
      maxAge: 1800,
    };
  }
}
