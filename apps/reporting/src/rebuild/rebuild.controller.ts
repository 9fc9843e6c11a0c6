import { rebuild, type RequestInput } from '@gemeinsam/contracts';
import { RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { Rebuild } from './rebuild.service.js';

@Controller()
export class RebuildController {
  constructor(private readonly rebuilding: Rebuild) {}

  @RequestHandler(rebuild)
  rebuild(_input: RequestInput<typeof rebuild>): Promise<{ started: boolean }> {
    return this.rebuilding.start();
  }
}
