import { processPublishedV1 } from '@gemeinsam/contracts';
import { FakeClock, FakeOutbox, FakeUnitOfWork, richProcess } from '@gemeinsam/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { ProcessCatalogue } from './process-catalogue.read-model.js';
import { FakeProcessStore } from './process.store.fake.js';
import { PublishProcess } from './publish-process.service.js';

const by = { by: 'admin' };
let store: FakeProcessStore;
let outbox: FakeOutbox;
let clock: FakeClock;
let publishing: PublishProcess;
beforeEach(() => {
  store = new FakeProcessStore();
  outbox = new FakeOutbox();
  clock = new FakeClock();
  publishing = new PublishProcess(new FakeUnitOfWork(outbox), store, outbox, clock);
});
const process = (now = new Date('2026-11-22T10:00:00Z')) => {
  const { form, ...settings } = richProcess(now);
  return { ...settings, form: { ...form, version: 1 } };
};
const withTitle = (version: number, de: string) => {
  const { form, ...settings } = process();
  return { ...settings, form: { ...form, version, title: { ...form.title, de } } };
};

describe('publishing a process', () => {
  it('publishes once; the same content again changes nothing', async () => {
    const first = await publishing.publish(process(), by);
    expect(await publishing.publish(process(), by)).toEqual(first);
    expect(outbox.of(processPublishedV1)).toMatchObject([
      { processId: first.id, slug: 'ideen-fuers-graetzl', formVersion: 1 },
    ]);
  });

  it('makes a new revision of another date, and of the next form version', async () => {
    await publishing.publish(process(), by);
    await publishing.publish({ ...process(), decisionDays: 30 }, by);
    const third = await publishing.publish({ ...withTitle(2, 'Neu'), decisionDays: 30 }, by);
    expect(third).toMatchObject({ revision: 3, process: { decisionDays: 30, form: { version: 2 } } });
    expect(await store.form(third.id, 1)).toMatchObject({ title: { de: 'Ideen fürs Grätzl' } });
    expect(outbox.of(processPublishedV1)).toHaveLength(3);
  });

  it('refuses another text under a version that people have filled in, and an older version', async () => {
    await publishing.publish(process(), by);
    await expect(publishing.publish(withTitle(1, 'Anders'), by)).rejects.toMatchObject({
      code: 'intake.form-version-taken',
    });
    await publishing.publish(withTitle(2, 'Neu'), by);
    await expect(publishing.publish(process(), by)).rejects.toMatchObject({
      code: 'intake.form-version-outdated',
      problem: { extra: { currentVersion: 2 } },
    });
  });

  const withConsent = (version: number, consent: { version?: string; de?: string; deEasy?: string }) => {
    const { form, ...settings } = process();
    const { version: consentVersion = form.consent.version, ...texts } = consent;
    return {
      ...settings,
      form: {
        ...form,
        version,
        consent: { version: consentVersion, text: { ...form.consent.text, ...texts } },
      },
    };
  };

  it.each([
    ['German', { de: 'Anders' }, '/form/consent/text/de'],
    ['easy German', { deEasy: 'Ganz anders.' }, '/form/consent/text/deEasy'],
  ])(
    'refuses another consent under the version that people agreed to: %s',
    async (_what, consent, pointer) => {
      await publishing.publish(process(), by);
      await expect(publishing.publish(withConsent(2, consent), by)).rejects.toMatchObject({
        code: 'intake.consent-version-taken',
        problem: {
          kind: 'conflict',
          fields: [{ pointer: '/form/consent/version' }, { pointer }],
        },
      });
      expect(outbox.of(processPublishedV1)).toHaveLength(1);
    },
  );

  it('takes another consent under a new version, and never again another one under an old version', async () => {
    await publishing.publish(process(), by);
    await publishing.publish(withConsent(2, { version: '2027-1', de: 'Anders' }), by);
    await expect(publishing.publish(withConsent(3, { de: 'Noch anders' }), by)).rejects.toMatchObject({
      code: 'intake.consent-version-taken',
    });
    const back = await publishing.publish(withConsent(3, {}), by);
    expect(back.process.form.consent).toEqual(process().form.consent);
  });

  it('refuses a process that closes before it opens', async () => {
    await expect(
      publishing.publish({ ...process(), closesAt: '2020-01-01T00:00:00Z' }, by),
    ).rejects.toMatchObject({
      problem: { fields: [{ pointer: '/closesAt' }] },
    });
  });

  it('leaves the dates of the demo process alone at the next start', async () => {
    await publishing.publishFirst(process(), by);
    await publishing.publishFirst(process(new Date('2027-01-01T00:00:00Z')), by);
    expect(await store.all()).toMatchObject([{ revision: 1, process: process() }]);
  });
});

describe('the catalogue', () => {
  it('reads the processes once in two seconds, at once when asked, and when a slug is new', async () => {
    const catalogue = new ProcessCatalogue(store, clock);
    await publishing.publish(process(), by);
    await Promise.all([catalogue.get('ideen-fuers-graetzl'), catalogue.all(), catalogue.all()]);
    expect(store.reads).toBe(1);
    await catalogue.get('ideen-fuers-graetzl', { fresh: true });
    expect(store.reads).toBe(2);
    await publishing.publish({ ...process(), slug: 'another' }, by);
    expect(await catalogue.get('another')).toMatchObject({ process: { slug: 'another' } });
    await expect(catalogue.get('nowhere')).rejects.toMatchObject({ code: 'intake.process-not-found' });
    clock.advance({ seconds: 3 });
    const before = store.reads;
    await catalogue.get('ideen-fuers-graetzl');
    expect(store.reads).toBe(before + 1);
  });
});
