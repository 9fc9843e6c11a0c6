import { type PhoneDeskFigures, phoneDeskFigures, type RequestInput } from '@gemeinsam/contracts';
import { RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { PhoneFigures } from './phone-figures.read-model.js';

@Controller()
export class FiguresController {
  constructor(private readonly figures: PhoneFigures) {}

  @RequestHandler(phoneDeskFigures)
  get({ from, to }: RequestInput<typeof phoneDeskFigures>): Promise<PhoneDeskFigures> {
    return this.figures.between(from, to);
  }
}
