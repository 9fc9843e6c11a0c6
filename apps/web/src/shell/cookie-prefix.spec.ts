import cookie from '@fastify/cookie';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { prefixCookies } from './cookie-prefix.js';

describe('cookies over https', () => {
  let door: FastifyInstance;
  let address: string;
  beforeEach(async () => {
    door = fastify();
    await door.register(cookie);
    prefixCookies(door);
    door.get('/seen', (request) => request.cookies);
    door.get('/set', (_request, reply) =>
      reply
        .setCookie('lang', 'en', { path: '/', maxAge: 60, sameSite: 'lax', httpOnly: true })
        .setCookie('receipt', 'x', { path: '/mitmachen', domain: 'example.org', sameSite: 'lax' })
        .setCookie('__Host-session', 's', { path: '/', secure: true })
        .send('set'),
    );
    door.get('/forget', (_request, reply) => reply.clearCookie('form', { path: '/' }).send('forgotten'));
    door.get('/none', () => 'none');
    address = await door.listen({ host: '127.0.0.1', port: 0 });
  });
  afterEach(() => door.close());

  const cookiesOf = async (path: string) => (await fetch(address + path)).headers.getSetCookie();

  it('bear the prefix and what it needs, whoever sets them', async () => {
    expect(await cookiesOf('/set')).toEqual([
      '__Host-lang=en; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
      '__Secure-receipt=x; Path=/mitmachen; SameSite=Lax; Secure',
      '__Host-session=s; Path=/; SameSite=Lax; Secure',
    ]);
    expect(await cookiesOf('/none')).toEqual([]);
  });

  it('are taken back as browsers want it', async () => {
    expect(await cookiesOf('/forget')).toEqual([
      '__Host-form=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax; Secure',
    ]);
  });

  it('count only when they come with the prefix', async () => {
    const seen = await fetch(`${address}/seen`, {
      headers: {
        cookie: '__Secure-form=of the path; __Host-form=of all; __Host-lang=en; lang=de; gemeinsam=planted',
      },
    });
    expect(await seen.json()).toEqual({
      '__Host-form': 'of all',
      '__Secure-form': 'of the path',
      form: 'of the path',
      '__Host-lang': 'en',
      lang: 'en',
    });
  });
});
