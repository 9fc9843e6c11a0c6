import { Controller, Get } from '@nestjs/common';
import { showPage } from '../../shell/answer.js';
import { AccessibilityPage, ImprintPage, PrivacyPage } from './office.pages.js';

/** The pages about the office itself, linked from the foot of every public page; they need no other service. */
@Controller()
export class OfficeController {
  @Get('impressum')
  imprint() {
    return showPage(<ImprintPage />);
  }

  @Get('datenschutz')
  privacy() {
    return showPage(<PrivacyPage />);
  }

  @Get('barrierefreiheit')
  accessibility() {
    return showPage(<AccessibilityPage />);
  }
}
