import { findSimilar, getDraft, saveDraft, type SimilarContribution } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AccessLogEntity } from '../../../auth/access-log.entity.js';
import { TestBrowser, WebUnderTest } from '../../../web-under-test.fixture.js';
import { SeenLately } from './seen-lately.js';

jest.setTimeout(60_000);

const path = '/desk/phone/similar';
const draft = '0190a000-0000-7000-8000-00000000000d';
const one = (changes: Partial<SimilarContribution> = {}): SimilarContribution => ({
  contributionId: newId(),
  reference: '4729130865',
  language: 'de',
  title: 'Bäume & Bänke',
  excerpt: 'Im Sommer fehlt <Schatten>.',
  process: 'ideen-fuers-graetzl',
  channel: 'paper',
  status: 'published',
  receivedAt: '2026-11-20T10:00:00.000Z',
  supporters: 41,
  score: 0.7,
  ...changes,
});

describe('similar contributions at the phone desk', () => {
  let web: WebUnderTest;
  let agent: TestBrowser;
  let token: string;
  let asked: unknown[];
  beforeAll(async () => {
    web = await WebUnderTest.start();
    agent = web.browser();
    await agent.signIn('agent');
    const { body } = await agent.get('/account');
    token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '';
  });
  afterAll(() => web.stop());
  beforeEach(() => {
    asked = [];
  });
  const found = (list: SimilarContribution[]) =>
    web.requests.answer(findSimilar, (input) => (asked.push(input), list));
  const look = (fields: Record<string, string>, fragment = true) =>
    agent.post(path, { _csrf: token, ...fields }, fragment ? { 'x-fragment': '1' } : {});

  it('are a piece of a page with channel, state, supporters and a key each, every text escaped', async () => {
    found([one(), one({ title: 'Abgelehnt', status: 'declined', supporters: 0 })]);
    const { status, body } = await look({
      text: ' Schatten ',
      language: 'de',
      process: 'ideen-fuers-graetzl',
    });
    expect(status).toBe(200);
    expect(asked).toEqual([{ text: 'Schatten', language: 'de', process: 'ideen-fuers-graetzl', limit: 6 }]);
    expect(body).not.toContain('<html');
    expect(body).toContain('Bäume &amp; Bänke');
    expect(body).toContain('&lt;Schatten');
    // In the language of their authors, also where the title is only heard.
    expect(body).toContain('<strong lang="de">Bäume');
    expect(body).toContain('<p class="soft" lang="de">Im Sommer');
    expect(body).toContain('<span lang="de">Bäume');
    expect(body).toContain('data-title-language="de"');
    for (const words of ['Papier', 'veröffentlicht', '41 unterstützen', 'Kann nicht unterstützt werden.'])
      expect(body).toContain(words);
    expect(body).toContain('data-key="Alt+1"');
    expect(body).not.toContain('data-key="Alt+2"');
  });

  it('show the one that is supported apart, with the way back', async () => {
    const chosen = one();
    found([one({ title: 'Anderes' }), chosen]);
    const { body } = await look({ text: 'Schatten', supports: chosen.contributionId });
    expect(asked).toMatchObject([{ including: chosen.contributionId }]);
    expect(body).toContain('Wird unterstützt');
    expect(body).toContain('data-key="Alt+0"');
    expect(body.match(/data-key="Alt\+\d"/g)).toHaveLength(2);
  });

  it('ask nobody while nothing is typed', async () => {
    found([]);
    expect((await look({ text: '  ' })).body).toContain('Während Sie schreiben');
    expect(asked).toEqual([]);
  });

  it('are in the access log once for a call, not for every letter', async () => {
    const shown = one();
    found([shown]);
    for (const text of ['Sch', 'Scha', 'Schat']) await look({ text });
    const { contributionId } = shown;
    const seen = await web.app.get(DataSource).getRepository(AccessLogEntity).findBy({ contributionId });
    expect(seen.map(({ what }) => what)).toEqual(['phone.similar']);
  });

  it('say that they are away, and need a form token and the role', async () => {
    web.requests.away(findSimilar);
    expect((await look({ text: 'Schatten' })).status).toBe(503);
    found([]);
    expect((await agent.post(path, { text: 'Schatten' })).status).toBe(403);
    const moderator = web.browser();
    await moderator.signIn('moderator1');
    expect((await moderator.post(path, { _csrf: token, text: 'x' })).status).toBe(403);
  });

  it('are a page with a form for each without script, and the choice is written into the draft', async () => {
    const saved: unknown[] = [];
    web.requests
      .answer(getDraft, () => ({ id: draft, version: 7 }) as never)
      .answer(
        saveDraft,
        (input) => (saved.push(input), { version: 8, savedAt: '', conflicts: [], news: {} }),
      );
    const chosen = one();
    found([chosen]);
    const { body } = await look({ text: 'Schatten', draft }, false);
    expect(body).toContain('<html');
    expect(body).toContain(`action="${path}/support"`);
    const reply = await agent.post(`${path}/support`, {
      _csrf: token,
      draft,
      supports: chosen.contributionId,
    });
    expect(reply.headers['location']).toBe(`/desk/phone/drafts/${draft}`);
    expect(saved).toMatchObject([{ id: draft, base: 7, changes: { supports: [chosen.contributionId] } }]);
  });
});

describe('what somebody has seen lately', () => {
  it('is new again after a while, and to others', () => {
    const seen = new SeenLately();
    seen.remember('a', ['1'], 0);
    expect(seen.newTo('a', ['1', '2'], 1000)).toEqual(['2']);
    expect(seen.newTo('b', ['1'], 1000)).toEqual(['1']);
    expect(seen.newTo('a', ['1'], 16 * 60_000)).toEqual(['1']);
  });
});
