import type { Actor } from '@gemeinsam/contracts';
import { declineCall } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { renderFragment } from '@gemeinsam/ui';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField } from '../../../shell/body-fields.js';
import { openEventStream } from '../../../shell/event-stream.js';
import { shownIn } from '../../../shell/visit.js';
import { seeOther } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { CallNews } from '../../../telephony/call-news.service.js';
import { Readiness } from '../../../telephony/readiness.service.js';
import { RingFeed } from './ring-feed.service.js';
import { RingList } from './ring-panel.js';
import type { Rings } from './rings.js';

/** What rings at the agent who asks, as it changes; silencing a call; being ready. */
@Controller('desk/phone/ringing')
@StaffPage('agent', 'lead', 'admin')
export class RingingController {
  constructor(
    private readonly feed: RingFeed,
    private readonly client: RequestClient,
    private readonly news: CallNews,
    private readonly readiness: Readiness,
  ) {}

  /** Server-sent events: the present state at once, then each change, as the HTML of the panel in JSON. */
  @Get('events')
  async events(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    const ready = await this.readiness.of(actor.id).catch(() => false);
    openEventStream(reply, (say) => {
      let last = '';
      const show = (rings: Rings): void => {
        const html = JSON.stringify(
          renderFragment(shownIn(request.shell, <RingList rings={rings} />), request.shell.language),
        );
        if (html !== last) say(html);
        last = html;
      };
      // Watched before it is asked, so that nothing happens in between.
      const stops = [
        this.feed.watch(actor.id, ready, show),
        // A page about a call asks how it is now.
        this.news.listen((item) => 'call' in item && say(item.call, 'call')),
      ];
      void this.feed.of(actor.id).then((now) => now && show(now));
      return () => stops.forEach((stop) => stop());
    });
  }

  @Post('ready')
  async ready(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() posted: unknown,
  ): Promise<void> {
    await this.readiness.set(actor.id, textField(asBody(posted), 'ready') === 'yes');
    await this.back(request, reply);
  }

  @Post(':id/decline')
  async decline(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.client.ask(declineCall, { id }, onBehalfOf(request));
    this.news.tell({ call: id });
    await this.back(request, reply);
  }

  /** The island stays where it is; a form without script goes back to its page. */
  private async back(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (request.headers['x-fragment'] !== undefined) {
      await reply.status(204).header('cache-control', 'no-store').send();
      return;
    }
    seeOther(reply, pageBefore(request));
  }
}

/** The page of the phone desk that the form was on. */
function pageBefore(request: FastifyRequest): string {
  const { referer } = request.headers;
  const before = referer && URL.canParse(referer) ? new URL(referer) : undefined;
  return before?.pathname.startsWith('/desk/phone/') ? before.pathname + before.search : '/desk/phone';
}
