import type { moderationTotals, RequestOutput } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CaseEntity } from './case.entity.js';

/** Counted from the cases themselves, so that every other figure can be held against it (guarantee G9). */
@Injectable()
export class CaseTotals {
  constructor(@InjectRepository(CaseEntity) private readonly cases: Repository<CaseEntity>) {}

  async get(process?: string): Promise<RequestOutput<typeof moderationTotals>> {
    const kinds = ['process', 'channel', 'state', 'outcome'] as const;
    const query = this.cases.createQueryBuilder('c').select('count(*)::int', 'count');
    for (const kind of kinds)
      query.addSelect(`c.${kind}`, kind).addGroupBy(`c.${kind}`).addOrderBy(`c.${kind}`);
    if (process !== undefined) query.where('c.process = :process', { process });
    const rows = await query.getRawMany<Total>();
    return rows.map(({ outcome, ...row }) => (outcome === null ? row : { ...row, outcome }));
  }
}

type Total = Pick<CaseEntity, 'process' | 'channel' | 'state' | 'outcome'> & { count: number };
