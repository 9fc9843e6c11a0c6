import { assetsFolder } from '@gemeinsam/ui';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { WebConfig } from '../web.config.js';
import { loadAssets } from './assets.js';
import { configureRequests } from './configure-requests.js';
import { serveAssets } from './serve-assets.js';

/** Everything a running web door needs on top of its modules. */
export async function configureWebApplication(app: NestFastifyApplication, config: WebConfig): Promise<void> {
  loadAssets();
  await configureRequests(app, config);
  serveAssets(app.getHttpAdapter().getInstance(), assetsFolder);
}
