import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@gemeinsam/testing/eventually';
import { tracesInStores } from '../harness/all-stores.js';
import { BusListener } from '../harness/bus-listener.js';
import { demoSlug } from '../harness/contribution-body.js';
import { Moderator } from '../harness/moderator.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { StaffSession } from '../harness/staff-session.js';
import { TraceSearch } from '../harness/traces.js';

const title = 'Bank für Zwirbelbaum';
const idea = 'Mein Nachbar, Herr Zwirbelbaum, sagt das auch.';
const email = 'krautwascherl@example.org';

describe('a contribution published with passages blacked out', () => {
  let sut: ProductUnderTest;
  let bus: BusListener;
  const search = new TraceSearch(['Zwirbelbaum']);

  beforeAll(async () => {
    sut = await productUnderTest({ LOG_LEVEL: 'debug' });
    bus = await BusListener.start(sut);
  });
  afterAll(async () => {
    await bus?.stop();
    await sut?.stop();
  });

  it('leaves what is black nowhere but where the original is kept', async () => {
    const sent = await sut.api.post('/contributions', {
      process: demoSlug,
      answers: { title, idea, district: '16' },
      contact: { wish: 'email', email },
      consent: true,
    });
    const reference = String(sent.body['reference']);
    const caseId = await new Moderator(sut).caseOf(reference);
    // The receipt names the title to who wrote it.
    await eventually(async () => expect(await sut.mailbox.to(email)).toHaveLength(1), 60_000);

    const moderator = await StaffSession.signIn(sut, 'moderator1');
    const path = `/moderation/cases/${caseId}`;
    expect((await moderator.post(`${path}/claim`)).status()).toBe(303);
    const passages = [`answers/title 9 20 name-of-another`, `answers/idea 14 30 name-of-another`];
    for (const mark of passages)
      expect((await moderator.post(`${path}/redact`, { contributionVersion: '1', mark })).status()).toBe(303);
    const page = await (await moderator.get(`${path}/redact`)).text();
    for (const passage of passages) expect(page).toContain(`name="redactions" value="${passage}"`);
    const [version] = /(?<=name="version" value=")\d+/.exec(page)!;
    const form = new FormData();
    form.set('_csrf', await moderator.csrf());
    form.set('version', version);
    form.set('outcome', 'published-redacted');
    for (const passage of passages) form.append('redactions', passage);
    const decided = await moderator.requests.post(path, { form, maxRedirects: 0 });
    expect(decided.status()).toBe(303);

    const status = `/mein-beitrag/${reference}`;
    const read = async (address: string): Promise<string> => (await fetch(sut.product.url + address)).text();
    await eventually(async () => expect(await read(status)).toContain('geschwärzt'), 60_000);
    await eventually(async () => expect(await sut.mailbox.to(email)).toHaveLength(2), 60_000);
    const other = await StaffSession.signIn(sut, 'moderator2');
    const pages = [
      await read(status),
      ...(await Promise.all(
        [path, `${path}/redact`, '/moderation?q=Bank'].map(async (address) =>
          (await other.get(address)).text(),
        ),
      )),
    ];
    for (const shown of pages) {
      expect(shown).toContain('Bank');
      expect(search.in('a page', shown)).toEqual([]);
    }
    expect((await other.get(`${path}/original`)).status()).toBe(403);
    expect(await (await moderator.get(`${path}/original`)).text()).toContain('Zwirbelbaum');

    const answer = (await sut.mailbox.to(email)).at(-1)!;
    expect(search.in('the answer', JSON.stringify(answer))).toEqual([]);
    const traces = [
      ...(await tracesInStores(sut, bus, search)),
      ...bus.heard.flatMap(({ subject, content }) => search.in(subject, content)),
    ];
    expect([...new Set(traces.map(({ where }) => where))]).toEqual(['intake: public.contribution_originals']);
    await Promise.all([moderator.close(), other.close()]);
  }, 240_000);
});
