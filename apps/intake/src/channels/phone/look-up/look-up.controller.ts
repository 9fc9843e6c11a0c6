import { lookUpForCaller, type RequestInput, type RequestOutput } from '@gemeinsam/contracts';
import { RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { LookUps } from './look-ups.read-model.js';

@Controller()
export class LookUpController {
  constructor(private readonly lookUps: LookUps) {}

  @RequestHandler(lookUpForCaller)
  find({ said }: RequestInput<typeof lookUpForCaller>): Promise<RequestOutput<typeof lookUpForCaller>> {
    return this.lookUps.find(said);
  }
}
