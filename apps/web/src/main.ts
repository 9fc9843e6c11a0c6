import { startService } from '@gemeinsam/service-kit';
import { webAdapter } from './shell/web.adapter.js';
import { configureWebApplication } from './shell/web-application.js';
import { readWebConfig } from './web.config.js';
import { WebModule } from './web.module.js';

const config = readWebConfig();

await startService({
  service: 'web',
  module: WebModule.forRoot(config),
  config,
  publicDoor: {
    host: config.HOST,
    port: config.PORT,
    adapter: webAdapter(config),
    configure: (app) => configureWebApplication(app, config),
  },
});
