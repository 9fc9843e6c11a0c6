import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { WebConfig } from '../web.config.js';
import { answerUnreadable } from './unreadable-request.js';
import { officeOf } from './office/office.config.js';
import { readableAddress } from './readable-address.js';

/** Most bytes of an ordinary form or JSON body; uploads set their own limit on their route. */
const bodyLimit = 512 * 1024;
/** No part of an address is too long for a page that says so: Node takes 16 KiB of head in all. */
const maxParamLength = 16 * 1024;

/**
 * The door through which browsers come. Whatever is wrong with an address is found out where a page can say it, and what
 * cannot even be read as HTTP gets a page, too.
 */
export function webAdapter(config: WebConfig): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    // The nearest hop has number 0.
    trustProxy: (_address: string, hop: number) => hop < config.TRUSTED_PROXIES,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength },
    rewriteUrl: ({ url = '/' }) => readableAddress(url),
    clientErrorHandler: answerUnreadable(officeOf(config)),
  });
}
