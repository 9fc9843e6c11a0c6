import { receiveContribution, referenceNumberOf } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { filled, publicPages, type PublicPages } from '../public-pages.fixture.js';

const reference = referenceNumberOf(472913086);
const form = '/mitmachen/test-process';

describe('the public form', () => {
  let pages: PublicPages;
  const received: unknown[] = [];

  beforeEach(async () => {
    pages = await publicPages();
    received.length = 0;
    pages.requests.answer(receiveContribution, (input) => {
      received.push(input);
      return {
        contributionId: '019ab000-0000-7000-8000-000000000002',
        reference,
        status: 'received' as const,
        receivedAt: pages.clock.now().toISOString(),
        decisionDueAt: '2026-12-12T00:00:00Z',
        repeated: received.length > 1,
      };
    });
  });
  afterEach(() => pages.close());

  it('shows every question of the definition without needing a script', async () => {
    const { status, html } = await pages.get(form);
    expect(status).toBe(200);
    expect(html).toContain('name="answers.title"');
    expect(html).toContain('name="answers.statements.trees"');
    expect(html).toContain('name="demographics.age"');
    expect(html).not.toMatch(/<script(?![^>]*type="module" src="\/assets\/)/);
    expect(html).not.toMatch(/ style=| onclick=/);
  });

  it('sends what was filled in once, and leads to the confirmation', async () => {
    const token = await pages.tokenOf('test-process');
    const answered = await pages.post(form, filled(token));
    expect(answered.status).toBe(303);
    expect(answered.location).toBe(`${form}/danke/${reference}`);
    expect(received).toEqual([
      expect.objectContaining({
        process: 'test-process',
        channel: 'web',
        answers: { title: 'Trinkbrunnen beim Spielplatz', idea: 'Im Sommer gibt es dort kein Wasser.' },
        contact: { wish: 'email', email: 'ida.muster@example.org' },
      }),
    ]);
  });

  it('gives the same key to a form that is sent twice', async () => {
    const token = await pages.tokenOf('test-process');
    await Promise.all([pages.post(form, filled(token)), pages.post(form, filled(token))]);
    const keys = received.map((input) => (input as { idempotency: { key: string } }).idempotency.key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('shows the words only to the browser that sent them', async () => {
    const token = await pages.tokenOf('test-process');
    const answered = await pages.post(form, filled(token));
    const own = await pages.get(answered.location ?? '', answered.cookie);
    expect(own.html).toContain('472-913-086-');
    expect(own.html).toContain('Im Sommer gibt es dort kein Wasser.');
    const again = await pages.get(answered.location ?? '', answered.cookie);
    expect(again.html).toContain('Im Sommer gibt es dort kein Wasser.');
    const other = await pages.get(answered.location ?? '');
    expect(other.html).toContain('472-913-086-');
    expect(other.html).not.toContain('Im Sommer');
    expect([...pages.memory.values()].join()).not.toContain('Sommer');
  });

  it('names every bad field on top, keeps what was typed and escapes it', async () => {
    const token = await pages.tokenOf('test-process');
    const typed = {
      ...filled(token),
      'answers.title': '',
      'answers.idea': '<script>alert(1)</script> "Bäume"',
      'contact.email': 'ida',
      consent: '',
    };
    const { status, html } = await pages.post(form, typed);
    expect(status).toBe(422);
    expect(html).toContain('href="#answers-title"');
    expect(html).toContain('href="#contact-email"');
    expect(html).toContain('href="#consent"');
    expect(html).toContain('autofocus');
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain(`value="${token}"`);
    expect(received).toHaveLength(0);
  });

  it('keeps everything when intake is away, and says so', async () => {
    const token = await pages.tokenOf('test-process');
    pages.requests.away(receiveContribution);
    const { status, html } = await pages.post(form, filled(token));
    expect(status).toBe(503);
    expect(html).toContain('Was Sie geschrieben haben, steht noch hier');
    expect(html).toContain('Im Sommer gibt es dort kein Wasser.');
    expect(html).toContain(`value="${token}"`);
  });

  it('does not lose a contribution to the trap for programs', async () => {
    const token = await pages.tokenOf('test-process');
    const { status, html } = await pages.post(form, { ...filled(token), website: 'https://example.org' });
    expect(status).toBe(422);
    expect(html).toContain('Im Sommer gibt es dort kein Wasser.');
    expect(html).not.toContain('value="https://example.org"');
    expect(received).toHaveLength(0);
  });

  it('takes no form that we did not make', async () => {
    const { status, html } = await pages.post(form, filled('a.b.c'));
    expect(status).toBe(422);
    expect(html).toContain('Im Sommer gibt es dort kein Wasser.');
    expect(received).toHaveLength(0);
  });

  it('says that a form was sent before when its words have changed since', async () => {
    const token = await pages.tokenOf('test-process');
    pages.requests.answer(receiveContribution, () => {
      throw new Refusal({ code: 'intake.idempotency-key-reused', kind: 'conflict', detail: 'used before' });
    });
    const { status, html } = await pages.post(form, filled(token));
    expect(status).toBe(409);
    expect(html).toContain('schon gesendet');
    expect(html).not.toContain(`value="${token}"`);
  });

  it('speaks English and easy language on request, and remembers it', async () => {
    const { html, headers } = await pages.get(`${form}?lang=en`);
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('Send contribution');
    expect(headers.get('set-cookie')).toContain('lang=en');
    const remembered = await pages.get(form, 'lang=en');
    expect(remembered.html).toContain('Your idea');
  });
});
