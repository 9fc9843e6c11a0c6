import { Clock } from '@gemeinsam/service-kit';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { demoProcess } from './demo-process.js';
import { PublishProcess } from './publish-process.service.js';

/** Publishes the demo process when the service starts for the first time; later starts leave it as it is. */
@Injectable()
export class DemoProcessAtStart implements OnApplicationBootstrap {
  constructor(
    private readonly publishing: PublishProcess,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.publishing.publishFirst(demoProcess(this.clock.now()), { by: 'intake' });
  }
}
