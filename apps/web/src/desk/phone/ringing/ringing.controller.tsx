import { type Actor, declineCall } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Get, Headers, Post } from '@nestjs/common';
import { CurrentActor, StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { renderPiece } from '../../../shell/render-page.js';
import { CallNews } from '../../../telephony/call-news.service.js';
import { Readiness } from '../../../telephony/readiness.service.js';
import { RingFeed } from './ring-feed.service.js';
import { RingList } from './ring-panel.js';
import type { Rings } from './rings.js';
import { seeOther, type Answer, sendEvents, sendNothing } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id } from '../../../shell/request.decorator.js';
import { typedText } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { z } from 'zod';

const readyForm = z.object({ ready: typedText() });
type FormHeaders = Readonly<Partial<Record<'referer' | 'x-fragment', string>>>;

/** What rings at the agent who asks, as it changes; silencing a call; being ready. */
@StaffPage('desk/phone/ringing', 'agent', 'lead', 'admin')
@Shows('phone.ringing')
export class RingingController {
  constructor(
    private readonly feed: RingFeed,
    private readonly client: RequestClient,
    private readonly news: CallNews,
    private readonly readiness: Readiness,
  ) {}

  /** Server-sent events: the present state at once, then each change, as the HTML of the panel in JSON. */
  @Get('events')
  async events(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor): Promise<Answer> {
    const ready = await this.readiness.of(actor.id).catch(() => false);
    return sendEvents((say) => {
      let last = '';
      const show = (rings: Rings): void => {
        const html = JSON.stringify(renderPiece(visit, <RingList rings={rings} />));
        if (html !== last) say(html);
        last = html;
      };
      // Watched before it is asked, so that nothing happens in between.
      const stops = [
        this.feed.watch(actor.id, ready, show),
        // A page about a call asks how it is now.
        this.news.listen((item) => 'call' in item && say(item.call, 'call')),
      ];
      void this.feed.of(actor.id).then(show);
      return () => stops.forEach((stop) => stop());
    });
  }

  @PostForm('ready', readyForm)
  async ready(
    { ready }: z.infer<typeof readyForm>,
    @CurrentActor() actor: Actor,
    @Headers() headers: FormHeaders,
  ): Promise<Answer> {
    await this.readiness.set(actor.id, ready === 'yes');
    return this.back(headers);
  }

  @Post(':id/decline')
  async decline(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Headers() headers: FormHeaders,
  ): Promise<Answer> {
    await this.client.ask(declineCall, { id }, visit);
    this.news.tell({ call: id });
    return this.back(headers);
  }

  /** The island stays where it is; a form without script goes back to its page. */
  private back(headers: FormHeaders): Answer {
    return headers['x-fragment'] === undefined ? seeOther(pageBefore(headers)) : sendNothing();
  }
}

/** The page of the phone desk that the form was on. */
function pageBefore({ referer }: FormHeaders): string {
  const before = referer && URL.canParse(referer) ? new URL(referer) : undefined;
  return before?.pathname.startsWith('/desk/phone/') ? before.pathname + before.search : '/desk/phone';
}
