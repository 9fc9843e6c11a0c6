import { startService } from '@gemeinsam/service-kit';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { configureWebApplication } from './shell/web-application.js';
import { readWebConfig } from './web.config.js';
import { WebModule } from './web.module.js';

/** Most bytes of an ordinary form or JSON body; uploads set their own limit on their route. */
const bodyLimit = 512 * 1024;

const config = readWebConfig();

await startService({
  service: 'web',
  module: WebModule.forRoot(config),
  config,
  publicDoor: {
    host: config.HOST,
    port: config.PORT,
    adapter: new FastifyAdapter({
      bodyLimit, // The nearest hop has number 0.
      trustProxy: (_address, hop) => hop < config.TRUSTED_PROXIES,
      requestTimeout: 120_000,
    }),
    configure: (app) => configureWebApplication(app, config),
  },
});
