import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReasonEntity } from './reason.entity.js';
import type { ReasonCatalogue } from './reason.js';

/** Where the versions of the reason catalogue are kept. */
@Injectable()
export class ReasonStore {
  /** The version that decisions use from now on. */
  async current(from: EntityManager): Promise<ReasonCatalogue> {
    const [last] = await from.find(ReasonEntity, { order: { catalogueVersion: 'desc' }, take: 1 });
    const version = last?.catalogueVersion ?? 0;
    const reasons = await from.find(ReasonEntity, {
      select: { code: true, text: true, explanation: true, ground: true, category: true },
      where: { catalogueVersion: version },
      order: { position: 'asc' },
    });
    return { version, reasons };
  }
}
