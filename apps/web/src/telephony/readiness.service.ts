import { Injectable } from '@nestjs/common';
import { CallNews } from './call-news.service.js';
import { SeatStore } from './seat.store.js';

/** Whether calls may ring at somebody. */
@Injectable()
export class Readiness {
  constructor(
    private readonly seats: SeatStore,
    private readonly news: CallNews,
  ) {}

  async of(staffId: string): Promise<boolean> {
    return (await this.seats.of(staffId))?.ready ?? false;
  }

  /** Every open page of this person follows. */
  async set(staffId: string, ready: boolean): Promise<void> {
    await this.seats.setReady(staffId, ready);
    this.news.tell({ seat: staffId });
  }
}
