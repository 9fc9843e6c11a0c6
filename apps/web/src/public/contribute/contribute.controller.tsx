import { setTimeout as pause } from 'node:timers/promises';
import { publicPaths, publicStatus, type ContributionState, type ProcessView } from '@gemeinsam/contracts';
import { Clock, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { textField, type Body } from '../../shell/body-fields.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { preferenceQuery, withQuery } from '../../shell/reading-preferences.js';
import { isAway } from '../../shell/service-away.js';
import { OpenProcesses } from '../open-processes.read-model.js';
import { typedContribution } from '../../shell/definition-form/contribution-input.js';
import { browserCookie, formCookie, receiptCookie, sentForms, withSent } from '../form-cookies.js';
import { FormPages, type FormVisitor } from './form-pages.service.js';
import { formPath } from './form-path.js';
import { KeptInputPage } from './kept-input.page.js';
import { ReceiptPage } from './receipt.page.js';
import { SubmissionTokens, type SubmissionToken } from './submission-tokens.service.js';
import { SubmitContribution } from './submit-contribution.service.js';
import { showPage, seeOther, type Answer } from '../../shell/answer.js';
import type { Visit } from '../../shell/visit.js';
import { Cookie, CurrentVisit, PostedFields } from '../../shell/request.decorator.js';

const waiting: ReadonlySet<ContributionState> = new Set(['received', 'in-review']);

/** When to try again while intake is away. */
const soon = { 'retry-after': '30' };

/** A form as it was sent. */
interface Sent {
  visitor: FormVisitor;
  process: ProcessView;
  body: Body;
  token: SubmissionToken;
  /** The token as text. */
  given: string;
}

/** The web form of a process and the confirmation that follows it. */
@Controller('mitmachen')
export class ContributeController {
  constructor(
    private readonly processes: OpenProcesses,
    private readonly pages: FormPages,
    private readonly submit: SubmitContribution,
    private readonly requests: RequestClient,
    private readonly clock: Clock,
    private readonly tokens: SubmissionTokens,
    @Inject(WEB_CONFIG)
    private readonly config: Pick<WebConfig, 'PUBLIC_URL' | 'FORM_MINIMUM_MS' | 'KEEP_TYPED'>,
  ) {}

  @Get()
  list() {
    return seeOther(publicPaths.start);
  }

  /** The empty form; with the token of one that was sent, that one with everything in it. */
  @Get(':slug')
  async form(
    @Param('slug') slug: string,
    @CurrentVisit() visit: Visit,
    @Query('formular') asked: unknown,
    @Cookie(browserCookie) browser: string | undefined,
    @Cookie(receiptCookie) sent: string | undefined,
  ) {
    const given = typeof asked === 'string' ? asked : '';
    const token = this.tokens.read(given, slug, this.clock.now());
    const kept = token && (await this.pages.find(token.id, browser));
    let process: ProcessView;
    try {
      process = await this.processes.get(slug, visit);
    } catch (error) {
      if (!kept || !isAway(error)) throw error;
      return this.keptInput(slug, { ...kept.fields, token: given });
    }
    if (!this.processes.isOpen(process)) return this.pages.closed(visit, process, kept?.fields);
    return this.pages.show({ visit, browser, sent: sentForms(sent) }, process, token && given, kept);
  }

  @Post(':slug')
  async send(
    @Param('slug') slug: string,
    @CurrentVisit() visit: Visit,
    @PostedFields() body: Body,
    @Cookie(browserCookie) browser: string | undefined,
    @Cookie(receiptCookie) sent: string | undefined,
  ): Promise<Answer> {
    const visitor = { visit, browser, sent: sentForms(sent) };
    const given = textField(body, 'token');
    let process: ProcessView;
    try {
      process = await this.processes.get(slug, visit);
    } catch (error) {
      if (!isAway(error)) throw error;
      const kept = await this.pages.keep(visitor, slug, given, body);
      return kept ? seeOther(formPath(slug, given)) : this.keptInput(slug, body);
    }
    const token = this.tokens.read(given, slug, this.clock.now());
    if (!token) return this.pages.again(visitor, process, { body, notice: 'expired' }, { status: 422 });
    if (textField(body, 'website') !== '')
      return this.pages.again(visitor, process, { body, token: given, notice: 'trapped' }, { status: 422 });
    if (textField(body, 'earlier') !== '' && !this.saysWhatBecomes(visitor, body))
      return this.pages.again(
        visitor,
        process,
        { body, token: given, notice: 'sent-before' },
        { status: 409 },
      );
    await this.letTimePass(token);
    return this.answer({ visitor, process, body, token, given });
  }

  /**
   * The confirmation, for the browser that sent the form and for as long as it waits. Everybody else, and whatever the number,
   * is led to the status page: there who guesses numbers is counted.
   */
  @Get(':slug/danke/:reference')
  async receipt(
    @Param('slug') slug: string,
    @Param('reference') typedReference: string,
    @CurrentVisit() visit: Visit,
    @Cookie(receiptCookie) sent: string | undefined,
  ) {
    const receipt = await this.ownReceipt(sent, slug, typedReference);
    if (receipt && (await this.stillWaits(receipt.reference, visit)))
      return showPage(<ReceiptPage process={await this.processes.get(slug, visit)} receipt={receipt} />);
    // A choice of language that no cookie remembers goes along.
    return seeOther(
      withQuery(publicPaths.status(encodeURIComponent(typedReference)), preferenceQuery(visit)),
    );
  }

  /** What was withdrawn, decided or erased since is not told as just arrived; while nobody knows, what was sent is what we know. */
  private async stillWaits(reference: string, visit: Visit): Promise<boolean> {
    try {
      return waiting.has((await this.requests.ask(publicStatus, { reference }, visit)).status);
    } catch (error) {
      if (isAway(error)) return true;
      if (error instanceof Refusal && error.kind === 'not-found') return false;
      throw error;
    }
  }

  private async answer(sentForm: Sent): Promise<Answer> {
    const { visitor, process, body, token, given } = sentForm;
    const { visit } = visitor;
    const supports = z.uuid().safeParse(textField(body, 'supports')).data;
    const outcome = await this.submit.submit({
      process,
      typed: typedContribution(process.form, body),
      token,
      consentVersion: textField(body, 'consentVersion') || process.form.consent.version,
      language: visit.language,
      sentBefore: this.known(visitor.sent, process.slug),
      replaces: this.replaced(sentForm),
      isAnother: textField(body, 'again') !== '',
      supports,
      similarSeen:
        supports !== undefined || ['similar', 'again'].some((name) => textField(body, name) !== ''),
      by: visit,
    });
    switch (outcome.kind) {
      case 'received':
      case 'received-before': {
        const path = `${publicPaths.process(process.slug)}/danke/${outcome.reference}`;
        // Whoever goes back finds what they sent, under the token by which it is known again.
        await this.pages.keep(visitor, process.slug, given, body);
        return seeOther(path, { cookies: outcome.kind === 'received' ? [this.sentNow(sentForm)] : [] });
      }
      case 'settled-before':
        return seeOther(publicPaths.status(outcome.reference));
      case 'invalid': {
        const { problems } = outcome;
        const outdated = problems.some((problem) => problem.code === 'outdated');
        const current = await this.fresh(process, visit, outdated);
        return this.pages.again(visitor, current, { body, token: given, problems }, { status: 422 });
      }
      case 'sent-before':
        // Under a token of its own it is another contribution; which of the two is meant is asked.
        return this.pages.again(
          visitor,
          process,
          { body, notice: 'sent-before', earlier: outcome.earlier.text },
          { status: 409 },
        );
      case 'similar':
        return this.pages.similar(visitor, process, { body, token: given }, outcome.ideas);
      case 'support-gone':
        return this.pages.again(
          visitor,
          process,
          { body, token: given, notice: 'support-gone' },
          { status: 409 },
        );
      case 'closed':
        return this.pages.closedAfter(visitor, await this.fresh(process, visit, true), body);
      case 'away':
        return this.pages.again(
          visitor,
          process,
          { body, token: given, notice: 'away' },
          { status: 503, headers: soon },
        );
    }
  }

  /** Whether one of the two buttons was pressed; what another browser sent cannot be replaced, so that is asked again. */
  private saysWhatBecomes({ sent }: FormVisitor, body: Body): boolean {
    const said = textField(body, 'again');
    return said === 'add' || (said === 'replace' && sent.includes(textField(body, 'earlier')));
  }

  /** The earlier form, when this one shall take its place and comes from the browser that sent it. */
  private replaced({ visitor, process, body }: Sent): SubmissionToken | undefined {
    const earlier = textField(body, 'earlier');
    if (textField(body, 'again') !== 'replace' || earlier === '' || !visitor.sent.includes(earlier))
      return undefined;
    return this.tokens.read(earlier, process.slug, this.clock.now());
  }

  private keptInput(slug: string, body: Body): Answer {
    return showPage(<KeptInputPage action={publicPaths.process(slug)} body={body} />, 503, {
      headers: soon,
    });
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
    const tokens = this.known(sentForms(sent), slug);
    const receipts = await Promise.all(tokens.map((token) => this.submit.receiptOf(token)));
    return receipts.find((receipt) => receipt?.reference === reference);
  }

  private known(sent: readonly string[], slug: string): SubmissionToken[] {
    return sent.flatMap((token) => this.tokens.read(token, slug, this.clock.now()) ?? []);
  }

  /** Where several people share the browser, it holds one receipt alone. */
  private sentNow({ visitor, process, given }: Sent) {
    const options = { publicUrl: this.config.PUBLIC_URL, seconds: 1800 };
    const sent = withSent(given, this.config.KEEP_TYPED ? visitor.sent : []);
    return formCookie(publicPaths.process(process.slug), [receiptCookie, sent], options);
  }
}
