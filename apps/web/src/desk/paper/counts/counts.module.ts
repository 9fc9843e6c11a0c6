import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { PaperCounts } from './paper-counts.service.js';
import { showCounts } from './show-counts.hook.js';

/** How much waits, in the navigation of every page of the paper desk. */
@Module({ providers: [PaperCounts], exports: [PaperCounts] })
export class CountsModule implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly counts: PaperCounts,
  ) {}

  onModuleInit(): void {
    showCounts(this.adapterHost.httpAdapter.getInstance<FastifyInstance>(), this.counts);
  }
}
