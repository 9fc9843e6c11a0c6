import { listReasons, type RequestOutput } from '@gemeinsam/contracts';
import { RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { ListReasons } from './list-reasons.service.js';

@Controller()
export class ReasonsController {
  constructor(private readonly listing: ListReasons) {}

  /** One catalogue serves every process as yet; `process` is part of the request for the day when it does not. */
  @RequestHandler(listReasons)
  list(): Promise<RequestOutput<typeof listReasons>> {
    return this.listing.list();
  }
}
