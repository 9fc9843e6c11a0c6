import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureWebApplication } from './shell/web-application.js';
import type { WebConfig } from './web.config.js';
import { WebModule } from './web.module.js';

/** Most bytes of an ordinary form or JSON body; uploads set their own limit on their route. */
const bodyLimit = 512 * 1024;

/** Starts the web door and leaves it listening; SIGTERM lets running requests finish. */
export async function startWeb(config: WebConfig): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    WebModule.forRoot(config),
    new FastifyAdapter({ bodyLimit, trustProxy: config.TRUSTED_PROXIES, requestTimeout: 120_000, forceCloseConnections: 'idle' }),
  );
  await configureWebApplication(app, config);
  app.enableShutdownHooks();
  await app.listen(config.PORT, config.HOST);
  return app;
}
