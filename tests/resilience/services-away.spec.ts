import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { claimCase, type Service, services } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import { contributionBody, demoSlug } from '../harness/contribution-body.js';
import type { Accepted } from '../harness/load.js';
import { mailDifferences } from '../harness/mails-sent.js';
import type { Api } from '../harness/api.js';
import { Moderator } from '../harness/moderator.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';
import { requestsTo } from '../harness/requests-to.js';
import { WebVisitor } from '../harness/web-visitor.js';

const typedTitle = 'Ein Brunnen am Platz';
const typedIdea = 'Ein Brunnen, der im Sommer kühlt & den man hört.';
const shown = typedIdea.replace('&', '&amp;');

describe('G6: any service may be down; the others go on and catch up', () => {
  let sut: ProductUnderTest;
  let moderator: Moderator;
  let program: Api;
  let agentAtDesk: WebVisitor;
  let moderatorAtDesk: WebVisitor;
  let leadAtDesk: WebVisitor;
  let number = 0;
  const accepted: Accepted[] = [];
  const send = async (count = 1): Promise<string> => {
    for (let index = 0; index < count; index++) {
      const body = contributionBody({ contact: { wish: 'email', email: `away${++number}@example.org` } });
      const reply = await sut.api.post('/contributions', body);
      expect(reply.status).toBe(201);
      accepted.push({ reference: String(reply.body['reference']), key: '', body });
    }
    return accepted.at(-1)!.reference;
  };
  const without = async (app: Service, work: () => Promise<void>): Promise<void> => {
    await sut.product.apps[app].kill();
    try {
      await work();
    } finally {
      await sut.product.apps[app].start();
    }
  };

  beforeAll(async () => {
    sut = await productUnderTest();
    moderator = new Moderator(sut);
    program = await sut.apiWith('moderator');
    agentAtDesk = await WebVisitor.staff(sut, 'agent@example.org');
    moderatorAtDesk = await WebVisitor.staff(sut, 'moderator1@example.org');
    leadAtDesk = await WebVisitor.staff(sut, 'lead@example.org');
    await send(3);
    await reconcile(sut, accepted);
  });
  afterAll(() => sut?.stop());
  beforeEach(() =>
    Promise.all(services.map((app) => sut.product.apps[app].untilReady())).then(() => undefined),
  );

  it('intake: says so at every door and keeps what was typed; moderation and figures go on', async () => {
    const citizen = new WebVisitor(sut.product.url);
    const form = await citizen.get(`/mitmachen/${demoSlug}`);
    const desk = await agentAtDesk.get('/desk/phone');
    const call = await agentAtDesk.post('/desk/phone/calls', { ...desk.hidden, process: demoSlug });
    expect(call.url).toMatch(/\/desk\/phone\/drafts\//);
    const typed = {
      'answers.title': typedTitle,
      'answers.idea': typedIdea,
      'contact.wish': 'none',
      consent: 'yes',
    };
    let kept = form;
    await without('intake', async () => {
      const refused = await sut.api.post('/contributions', contributionBody());
      expect(refused.status).toBe(503);
      expect(refused.headers.get('retry-after')).not.toBeNull();
      kept = await citizen.post(`/mitmachen/${demoSlug}`, { ...form.hidden, ...typed });
      // What was sent is shown at an address of its own, which Back and reload find again.
      expect(kept.html).toContain('role="alert"');
      expect(kept.html).toContain(shown);
      for (const step of ['', '/read-back', '/result']) {
        const atDesk = await agentAtDesk.post(`${call.url}${step}`, {
          result: 'information',
          ...call.hidden,
          ...typed,
          'contact.phone': '+43 1 505 00 70',
        });
        expect(atDesk.status).toBe(503);
        expect(atDesk.html).toContain(shown);
      }
      expect((await program.get('/moderation/cases')).status).toBe(200);
      expect((await leadAtDesk.get('/dashboard')).status).toBe(200);
    });
    const resent = await citizen.post(`/mitmachen/${demoSlug}`, { ...kept.hidden, ...typed });
    expect(resent.status).toBe(200);
    const reference = /(?:danke|mein-beitrag)\/(\d{10})/.exec(resent.url)?.[1];
    expect(reference).toBeDefined();
    accepted.push({
      reference: reference!,
      key: '',
      body: { answers: { title: typedTitle, idea: typedIdea } },
    });
    await reconcile(sut, accepted);
  });

  it('moderation: contributions are accepted meanwhile and get their cases afterwards; the words of a decision are kept', async () => {
    const claimed = await requestsTo(sut).ask(
      claimCase,
      {},
      { actor: { kind: 'staff', id: 'somebody', name: 'Somebody', roles: ['moderator'] } },
    );
    const page = await moderatorAtDesk.get('/moderation');
    await without('moderation', async () => {
      await send(15);
      expect((await sut.api.get(`/contributions/${accepted.at(-1)!.reference}`)).body['status']).toBe(
        'received',
      );
      const listed = await program.get('/moderation/cases');
      expect(listed.status).toBe(503);
      expect(listed.headers.get('retry-after')).not.toBeNull();
      expect((await moderatorAtDesk.get('/moderation')).status).toBe(503);
      const decided = await moderatorAtDesk.post(`/moderation/cases/${claimed!.id}`, {
        ...page.hidden,
        outcome: 'returned',
        version: '1',
        message: shown,
      });
      expect(decided.status).toBe(503);
      expect(decided.html).toContain('den man hört');
      expect((await leadAtDesk.get('/dashboard')).status).toBe(200);
    });
    await reconcile(sut, accepted);
  });

  it('notification: contributions and decisions go on; every answer is sent afterwards, once', async () => {
    await without('notification', async () => {
      const reference = await send(5);
      await moderator.decide(reference, 'published');
      const lead = await sut.apiWith('lead');
      expect((await lead.get(`/messages?reference=${reference}`)).status).toBe(503);
      expect((await agentAtDesk.get('/desk/phone/call-backs')).status).toBe(503);
      expect((await leadAtDesk.get('/dashboard')).status).toBe(200);
    });
    await reconcile(sut, accepted);
    expect(await mailDifferences(sut)).toEqual([]);
  });

  it('reporting: everything else goes on; the figures say that they are away, and are complete afterwards', async () => {
    await without('reporting', async () => {
      const reference = await send(5);
      await moderator.decide(reference, 'published');
      const lead = await sut.apiWith('lead');
      expect((await lead.get('/reports/summary')).status).toBe(503);
      expect((await leadAtDesk.get('/dashboard')).status).toBe(503);
      expect((await moderatorAtDesk.get('/moderation')).status).toBe(200);
    });
    await reconcile(sut, accepted);
  });

  it('web: nothing of what was accepted waits for it', async () => {
    await send(10);
    await sut.product.apps.web.kill();
    try {
      await eventually(async () => {
        const known = await sut.databases.count('moderation', 'select count(*) from cases');
        expect(known).toBe(accepted.length);
      }, 30_000);
    } finally {
      await sut.product.apps.web.start();
    }
    await reconcile(sut, accepted);
  });
});
