import {
  eraseContributor,
  formatReferenceNumber,
  parseReferenceNumber,
  publicStatus,
  trimText,
} from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Get, Query } from '@nestjs/common';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { ShowsNobody } from '../auth/shows.decorator.js';
import { adminTexts } from './admin.texts.js';
import { ConfirmErasePage, ErasePage } from './erase.page.js';
import { ForgetReceipt } from '../public/kept/forget-receipt.service.js';
import { textField } from '../shell/body-fields.js';
import { showPage, seeOther, type Answer } from '../shell/answer.js';
import type { Visit } from '../shell/visit.js';
import { CurrentVisit } from '../shell/request.decorator.js';
import { typedLine } from '../shell/form-schema.js';
import { PostForm } from '../shell/post-form.decorator.js';
import { z } from 'zod';

/** Erasing a contributor, by reference number, after a second look. */
@StaffPage('admin/erase', 'admin')
@ShowsNobody()
export class EraseController {
  constructor(
    private readonly requests: RequestClient,
    private readonly receipt: ForgetReceipt,
  ) {}

  @Get()
  async page(@CurrentVisit() visit: Visit, @Query() query: Record<string, unknown>) {
    const texts = adminTexts(visit.language);
    const erased = parseReferenceNumber(trimText(textField(query, 'erased')));
    if (erased.ok)
      return showPage(<ErasePage typed="" done={texts.erased(formatReferenceNumber(erased.reference))} />);
    const typed = trimText(textField(query, 'reference'));
    if (typed === '') return showPage(<ErasePage typed="" />);
    return this.orAsk(typed, visit, async (reference) => {
      const found = await this.requests.ask(publicStatus, { reference }, visit);
      return showPage(<ConfirmErasePage found={found} />);
    });
  }

  @PostForm('', z.object({ reference: typedLine() }))
  async erase({ reference: typed }: { reference: string }, @CurrentVisit() visit: Visit): Promise<Answer> {
    return this.orAsk(typed, visit, async (reference) => {
      await this.requests.ask(eraseContributor, { reference }, { ...visit, timeoutMs: 15_000 });
      await this.receipt.of(reference);
      return seeOther(`/admin/erase?erased=${reference}`);
    });
  }

  /** Goes on with the number; one that is none, or nobody's, is asked for again with what is wrong. */
  private async orAsk(
    typed: string,
    visit: Visit,
    goOn: (reference: string) => Promise<Answer>,
  ): Promise<Answer> {
    const texts = adminTexts(visit.language);
    const parsed = parseReferenceNumber(typed);
    if (!parsed.ok)
      return showPage(<ErasePage typed={typed} error={texts.wrongReference[parsed.reason]} />, 422);
    try {
      return await goOn(parsed.reference);
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === 'not-found')) throw error;
      return showPage(<ErasePage typed={typed} error={texts.unknownReference} />, 404);
    }
  }
}
