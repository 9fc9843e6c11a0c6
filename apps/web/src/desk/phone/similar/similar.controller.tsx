import { randomUUID } from 'node:crypto';
import {
  findSimilar,
  getDraft,
  languageSchema,
  saveDraft,
  type SimilarContribution,
} from '@gemeinsam/contracts';
import { Clock, refuse, RequestClient } from '@gemeinsam/service-kit';
import { ButtonLink } from '@gemeinsam/ui';
import { Headers } from '@nestjs/common';
import { z } from 'zod';
import { AccessLog } from '../../../auth/access-log.service.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { PhoneFrame } from '../phone-frame.js';
import { SeenLately } from './seen-lately.js';
import { SimilarFound } from './similar-found.js';
import { similarTexts } from './similar.texts.js';
import { showPage, showPiece, seeOther, type Answer } from '../../../shell/answer.js';
import { noteSeen, type Visit } from '../../../shell/visit.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';
import { choice, typedId, typedLine, typedText } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';

/** What was typed is a text of a person: it comes in the body of a POST, never in an address, and is kept nowhere. */
const longest = 12_000;
const supportForm = z.object({ draft: typedId(), supports: typedId() });
const searchForm = supportForm.extend({
  text: typedLine(z.string().transform((text) => text.slice(-longest))),
  language: choice(languageSchema.options, undefined),
  process: typedText(),
});

/** What others have said already, while an agent writes. */
@StaffPage('desk/phone/similar', 'agent', 'lead', 'admin')
@Shows('phone.similar')
export class SimilarController {
  private readonly seen = new SeenLately();

  constructor(
    private readonly client: RequestClient,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** The list as a piece of the page that asks for it, or as a page of its own for those without script. */
  @PostForm('', searchForm)
  async find(
    { text, supports, draft, language, process }: z.infer<typeof searchForm>,
    @CurrentVisit() visit: Visit,
    @Headers('x-fragment') byIsland?: string,
  ): Promise<Answer> {
    const found =
      text === '' && supports === undefined
        ? []
        : await this.client.ask(
            findSimilar,
            {
              text,
              language: language ?? visit.language,
              ...(process === '' ? {} : { process }),
              // One more than is shown, because the one that is supported is shown apart.
              limit: 6,
              ...(supports === undefined ? {} : { including: supports }),
            },
            visit,
          );
    await this.record(visit, found);
    const piece = { found, supports, typed: text !== '' };
    if (byIsland !== undefined) return showPiece(<SimilarFound {...piece} />);
    const texts = similarTexts(visit.language);
    const back = draft === undefined ? '/desk/phone' : `/desk/phone/drafts/${draft}`;
    return showPage(
      <PhoneFrame place="calls" title={texts.title} columns="one">
        <h1>{texts.title}</h1>
        <div class="similar">
          <SimilarFound {...piece} forDraft={draft} />
        </div>
        <p>
          <ButtonLink href={back} look="secondary" keyHint="Alt+ArrowLeft">
            {texts.back}
          </ButtonLink>
        </p>
      </PhoneFrame>,
    );
  }

  /** Without script: writes the choice into the draft and goes back to it. */
  @PostForm('support', supportForm)
  async support(
    { draft, supports }: z.infer<typeof supportForm>,
    @CurrentVisit() visit: Visit,
  ): Promise<Answer> {
    const id = draft ?? refuse('web.no-such-draft', 'not-found', 'There is no such draft.');
    const { version } = await this.client.ask(getDraft, { id }, visit);
    await this.client.ask(
      saveDraft,
      {
        id,
        base: version,
        changes: { supports: supports === undefined ? [] : [supports] },
        tab: 'without-script',
        save: randomUUID(),
      },
      visit,
    );
    return seeOther(`/desk/phone/drafts/${id}`);
  }

  /** Who saw which text is kept, once for a call and not for every letter. */
  private async record(visit: Visit, found: readonly SimilarContribution[]): Promise<void> {
    const { actor } = visit;
    const now = this.clock.now().getTime();
    const fresh = this.seen.newTo(
      actor.id,
      found.map(({ contributionId }) => contributionId),
      now,
    );
    const seen = found.filter(({ contributionId }) => fresh.includes(contributionId));
    await this.accessLog.record(
      actor,
      seen.map(({ contributionId, reference }) => ({ what: 'phone.similar', contributionId, reference })),
    );
    noteSeen(visit, 'phone.similar', []);
    this.seen.remember(actor.id, fresh, now);
  }
}
