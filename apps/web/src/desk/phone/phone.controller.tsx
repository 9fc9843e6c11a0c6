import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  findCaller,
  getProcess,
  listProcesses,
  phoneEntries,
  publicStatus,
  receiveContribution,
  referenceNumberSchema,
  type EntryOfDay,
  type KnownCaller,
  type ProcessView,
} from '@gemeinsam/contracts';
import { Clock, Refusal, refuse, RequestClient } from '@gemeinsam/service-kit';
import { EmptyState } from '@gemeinsam/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessLog } from '../../auth/access-log.service.js';
import { StaffPage } from '../../auth/staff-page.decorator.js';
import { asBody, type Body as PostedBody } from '../../shell/body-fields.js';
import { faultsOf } from '../../shell/definition-form/problem-messages.js';
import { DeskPage } from '../../shell/page.js';
import { renderPage, seeOther } from '../../shell/render-page.js';
import { onBehalfOf } from '../../shell/request-shell.js';
import { CallPage, type CallPageProps } from './call-page.js';
import { checkCall, newCall, typedCall, type TypedCall } from './call-input.js';
import { DonePage } from './done-page.js';
import { phoneTexts } from './phone.texts.js';
import { ReadBackPage } from './read-back-page.js';

/** Taking a call down: type, read back, send, say the number. */
@Controller('desk/phone')
@StaffPage('agent', 'lead', 'admin')
export class PhoneController {
  constructor(
    private readonly client: RequestClient,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  @Get()
  async first(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [process] = await this.openProcesses(request);
    if (process) return seeOther(reply, `/desk/phone/${process.slug}`);
    const texts = phoneTexts(request.shell.language);
    const page = (
      <DeskPage request={request} desk="phone" title={texts.title}>
        <h1>{texts.title}</h1>
        <EmptyState title={texts.noProcess}>
          <p>{texts.noProcessText}</p>
        </EmptyState>
      </DeskPage>
    );
    await reply.send(renderPage(reply, page));
  }

  @Get('done/:reference')
  async done(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('reference') typed: string,
  ): Promise<string> {
    const reference = referenceNumberSchema.safeParse(typed);
    if (!reference.success)
      refuse('web.no-such-contribution', 'not-found', 'This is not a reference number.');
    const [status, entries] = await Promise.all([
      this.client.ask(publicStatus, { reference: reference.data }, onBehalfOf(request)),
      this.today(request),
    ]);
    return renderPage(reply, <DonePage request={request} status={status} entries={entries} />);
  }

  @Get(':slug')
  async call(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<string> {
    const process = await this.process(request, slug);
    return this.callPage(request, reply, process, newCall(request.shell.language));
  }

  /** Looks the number up; everything typed stays. */
  @Post(':slug/caller')
  async caller(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const { process, call } = await this.typed(request, slug, asBody(posted));
    const phone = call.contact.phone.trim();
    const known = phone.length < 3 ? [] : await this.lookUp(request, phone);
    await reply.send(await this.callPage(request, reply, process, call, { known }));
  }

  @Post(':slug/change')
  async change(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const { process, call } = await this.typed(request, slug, asBody(posted));
    await reply.send(await this.callPage(request, reply, process, call));
  }

  @Post(':slug/read-back')
  async readBack(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const { process, call } = await this.typed(request, slug, body);
    const { problems } = checkCall(process.form, call);
    if (problems.length > 0) {
      const faults = faultsOf(problems, process.form, request.shell.language, false);
      await reply.send(await this.callPage(request, reply, process, call, { faults, status: 422 }));
      return;
    }
    const entries = await this.today(request);
    await reply.send(
      renderPage(
        reply,
        <ReadBackPage
          request={request}
          process={process}
          call={call}
          body={{ ...body, key: call.key }}
          entries={entries}
        />,
      ),
    );
  }

  @Post(':slug')
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const { process, call } = await this.typed(request, slug, body);
    try {
      const { reference } = await this.receive(request, process, call);
      seeOther(reply, `/desk/phone/done/${reference}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { problem } = error;
      if (problem.kind === 'unavailable') {
        const page = (
          <ReadBackPage
            request={request}
            process={process}
            call={call}
            body={body}
            entries={await this.today(request)}
            away
          />
        );
        await reply.send(renderPage(reply, page, 503));
      } else if (problem.kind === 'invalid') {
        const faults = faultsOf(problem.fields ?? [], process.form, request.shell.language, false);
        await reply.send(await this.callPage(request, reply, process, call, { faults, status: 422 }));
      } else throw error;
    }
  }

  private receive(request: FastifyRequest, process: ProcessView, call: TypedCall) {
    const { answers, contact, demographics } = checkCall(process.form, call);
    const { actor } = request.shell;
    const now = this.clock.now().toISOString();
    return this.client.ask(
      receiveContribution,
      {
        process: process.slug,
        channel: 'phone',
        language: call.language,
        answers,
        contact,
        consent: {
          given: true,
          version: process.form.consent.version,
          language: call.language,
          how: 'read-out',
          at: now,
          readBy: actor.id,
        },
        demographics,
        capturedAt: now,
        idempotency: { scope: `phone:${actor.id}`, key: call.key },
        summary: call.summary === '' ? undefined : call.summary,
      },
      onBehalfOf(request),
    );
  }

  private async typed(
    request: FastifyRequest,
    slug: string,
    body: PostedBody,
  ): Promise<{ process: ProcessView; call: TypedCall }> {
    const process = await this.process(request, slug);
    return { process, call: typedCall(process.form, body, request.shell.language) };
  }

  private process(request: FastifyRequest, slug: string): Promise<ProcessView> {
    return this.client.ask(getProcess, { slug }, onBehalfOf(request));
  }

  private openProcesses(request: FastifyRequest): Promise<ProcessView[]> {
    return this.client.ask(listProcesses, { onlyOpen: true }, onBehalfOf(request));
  }

  private async lookUp(request: FastifyRequest, phone: string): Promise<KnownCaller[]> {
    const by = onBehalfOf(request);
    const known = await this.client.ask(findCaller, { phone }, by).catch((error: unknown): KnownCaller[] => {
      // A number that cannot be one belongs to nobody; the field says so when the call is sent.
      if (error instanceof Refusal && error.problem.kind === 'invalid') return [];
      throw error;
    });
    await this.accessLog.record(
      by.actor,
      known.map(({ reference }) => ({ reference })),
      'phone.caller',
    );
    return known;
  }

  private async today(request: FastifyRequest): Promise<EntryOfDay[] | 'away'> {
    try {
      return await this.client.ask(phoneEntries, {}, onBehalfOf(request));
    } catch (error) {
      if (error instanceof Refusal && error.problem.kind === 'unavailable') return 'away';
      throw error;
    }
  }

  private async callPage(
    request: FastifyRequest,
    reply: FastifyReply,
    process: ProcessView,
    call: TypedCall,
    more: Pick<CallPageProps, 'faults' | 'known' | 'away'> & { status?: number } = {},
  ): Promise<string> {
    const { status, ...props } = more;
    const [processes, entries] = await Promise.all([this.openProcesses(request), this.today(request)]);
    return renderPage(
      reply,
      <CallPage
        request={request}
        process={process}
        processes={processes}
        call={call}
        entries={entries}
        {...props}
      />,
      status,
    );
  }
}
