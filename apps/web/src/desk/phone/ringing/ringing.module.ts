import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { RingFeed } from './ring-feed.service.js';
import { RingingController } from './ringing.controller.js';
import { showRinging } from './show-ringing.hook.js';

/** What rings, on every page of the phone desk. */
@Module({ controllers: [RingingController], providers: [RingFeed] })
export class RingingModule implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly feed: RingFeed,
  ) {}

  onModuleInit(): void {
    showRinging(this.adapterHost.httpAdapter.getInstance<FastifyInstance>(), this.feed);
  }
}
