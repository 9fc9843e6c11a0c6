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
    return this.ofVersion(from, last?.catalogueVersion ?? 0);
  }

  /** What could be a reason then. */
  async ofVersion(from: EntityManager, version: number): Promise<ReasonCatalogue> {
    const reasons = await from.find(ReasonEntity, {
      select: { code: true, text: true, explanation: true, ground: true, category: true },
      where: { catalogueVersion: version },
      order: { position: 'asc' },
    });
    return { version, reasons };
  }
}
