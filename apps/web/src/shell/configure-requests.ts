import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { WebConfig } from '../web.config.js';
import { AnswerInterceptor } from './answer.interceptor.js';
import { ProblemFilter } from './problem.filter.js';
import { type OfficeConfig, officeOf } from './office/office.config.js';
import { registerOtherSites } from './other-sites.hook.js';
import { registerVisit } from './request-visit.js';
import { prefixCookies } from './cookie-prefix.js';
import { registerSecurityHeaders } from './security-headers.js';
import { registerReadableBodies } from './readable-bodies.hook.js';
import { registerStorableTexts } from './storable-texts.hook.js';

/**
 * What every request passes through, in this order: cookies and their prefix, security headers, shell (correlation id,
 * language, actor), no form of another site, readable bodies, storable texts.
 * Login and rate limits add their Fastify hooks after it, for they read `request.visit`.
 */
export async function configureRequests(
  app: NestFastifyApplication,
  config: Pick<WebConfig, 'SESSION_SECRET'> & OfficeConfig,
): Promise<void> {
  const https = config.PUBLIC_URL.startsWith('https:');
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new AnswerInterceptor());
  await app.register(cookie, { secret: config.SESSION_SECRET });
  const fastify = app.getHttpAdapter().getInstance();
  if (https) prefixCookies(fastify);
  await registerSecurityHeaders(app, { https });
  registerVisit(fastify, { secureCookies: https, office: officeOf(config) });
  registerOtherSites(fastify, config.PUBLIC_URL);
  registerReadableBodies(fastify);
  registerStorableTexts(fastify);
}
