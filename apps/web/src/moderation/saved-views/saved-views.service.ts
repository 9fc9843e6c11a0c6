import { Clock, refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Visit } from '../../shell/visit.js';
import { SavedViewEntity } from './saved-view.entity.js';
import { mostViews, type SavedView } from './saved-view.js';

/** The views of the queue that each member of staff keeps for themselves. */
@Injectable()
export class SavedViews {
  constructor(
    @InjectRepository(SavedViewEntity) private readonly views: Repository<SavedViewEntity>,
    private readonly clock: Clock,
  ) {}

  /** Those of the visitor, by name. */
  of({ actor }: Visit): Promise<SavedView[]> {
    return this.views.find({
      select: { name: true, query: true },
      where: { staffId: actor.id },
      order: { name: 'asc' },
    });
  }

  /** Keeps it; what had the name before is replaced. Refuses the twenty-first. */
  async keep(visit: Visit, { name, query }: SavedView): Promise<void> {
    const before = await this.of(visit);
    if (before.length >= mostViews && before.every((view) => view.name !== name))
      refuse(
        'web.too-many-views',
        'conflict',
        `Nobody keeps more than ${mostViews} views: forget one first.`,
      );
    const staffId = visit.actor.id;
    await this.views.upsert({ staffId, name, query, savedAt: this.clock.now() }, ['staffId', 'name']);
  }

  /** Whether there was one of this name. */
  async forget({ actor }: Visit, name: string): Promise<boolean> {
    const { affected } = await this.views.delete({ staffId: actor.id, name });
    return (affected ?? 0) > 0;
  }
}
