import { parseReferenceNumber, publicPaths } from '@gemeinsam/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { type Answer, seeOther, showPage } from '../../shell/answer.js';
import { asBody, textField } from '../../shell/body-fields.js';
import { CurrentVisit } from '../../shell/request.decorator.js';
import type { Visit } from '../../shell/visit.js';
import { LookupPage } from './lookup.page.js';
import { StatusPages } from './status-pages.service.js';

/** "Mein Beitrag": asks for a number and leads to the page of its contribution. */
@Controller('mein-beitrag')
export class LookupController {
  constructor(private readonly pages: StatusPages) {}

  @Get()
  lookup(@CurrentVisit() visit: Visit, @Query() query: unknown): Answer {
    const fields = asBody(query);
    if (!Object.hasOwn(fields, 'nummer')) return showPage(<LookupPage />);
    const typed = textField(fields, 'nummer');
    const parsed = parseReferenceNumber(typed);
    if (parsed.ok) return seeOther(publicPaths.status(parsed.reference));
    return this.pages.wrongNumber(visit, typed, parsed.reason);
  }
}
