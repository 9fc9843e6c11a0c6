import cookie from '@fastify/cookie';
import serveStatic from '@fastify/static';
import { assetsFolder } from '@gemeinsam/ui';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { WebConfig } from '../web.config.js';
import { loadAssets } from './assets.js';
import { ProblemFilter } from './problem.filter.js';
import { registerRequestShell } from './request-shell.js';
import { registerSecurityHeaders } from './security-headers.js';

/**
 * Everything every request passes through, in this order: cookies, security headers, shell (correlation id, language,
 * actor). Login and rate limits add their Fastify hooks after it, for they read `request.shell`.
 */
export async function configureWebApplication(app: NestFastifyApplication, config: WebConfig): Promise<void> {
  const https = config.PUBLIC_URL.startsWith('https:');
  loadAssets();
  app.useGlobalFilters(new ProblemFilter());
  await app.register(cookie, { secret: config.SESSION_SECRET });
  await registerSecurityHeaders(app, { https });
  registerRequestShell(app.getHttpAdapter().getInstance(), { secureCookies: https });
  await app.register(serveStatic, {
    root: assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  });
}
