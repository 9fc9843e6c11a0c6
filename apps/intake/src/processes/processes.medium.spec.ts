import { getProcess, listProcesses, publishProcess, receiveContribution } from '@gemeinsam/contracts';
import type { RunningService } from '@gemeinsam/service-kit';
import { richForm, richProcess, staff } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enter } from '../channels/doors/doors.js';
import { ReceiveContribution } from '../contributions/receive-contribution.service.js';
import { webContribution } from '../test/contribution-inputs.js';
import { type RunningIntake, startIntake } from '../test/running-intake.js';
import { ProcessCatalogue } from './process-catalogue.read-model.js';

const admin = staff('admin', 'admin');
let intake: RunningIntake;
let replica: RunningService;
beforeAll(async () => {
  intake = await startIntake({ DEMO_PROCESS: true });
  replica = await intake.replica();
}, 60_000);
afterAll(() => intake?.close());

describe('processes', () => {
  it('has the demo process once, however many replicas start, published by an event', async () => {
    expect(await intake.ask(listProcesses, {})).toMatchObject([{ slug: 'ideen-fuers-graetzl', open: true }]);
    expect(await intake.count('outbox', `type = 'intake.process.published.v1'`)).toBe(1);
  });

  it('is published by administrators only, and once by many at the same time', async () => {
    const process = { ...richProcess(new Date()), slug: 'zweiter-prozess' };
    await expect(intake.ask(publishProcess, process, staff('l1', 'lead'))).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const views = await Promise.all(
      Array.from({ length: 8 }, () => intake.ask(publishProcess, process, admin)),
    );
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    expect(await intake.count('outbox', 'ordering_key = $1', [views[0]!.id])).toBe(1);
  });

  it('shows an older form version on demand', async () => {
    const view = await intake.ask(getProcess, { slug: 'zweiter-prozess' });
    const { id: _id, open: _open, ...process } = view;
    const form = {
      ...process.form,
      version: richForm.version + 1,
      title: { ...process.form.title, de: 'Neuer Titel' },
    };
    await intake.ask(publishProcess, { ...process, form }, admin);
    expect(
      await intake.ask(getProcess, { slug: 'zweiter-prozess', formVersion: richForm.version }),
    ).toMatchObject({
      form: { version: richForm.version },
    });
    await expect(
      intake.ask(getProcess, { slug: 'zweiter-prozess', formVersion: richForm.version + 9 }),
    ).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(intake.ask(getProcess, { slug: 'keiner' })).rejects.toMatchObject({
      code: 'intake.process-not-found',
    });
  });

  it('is checked in its newest form by a replica that still remembers the older one', async () => {
    const catalogue = replica.app.get(ProcessCatalogue, { strict: false });
    const known = await catalogue.get('ideen-fuers-graetzl');
    const form = {
      ...known.process.form,
      version: known.process.form.version + 1,
      consent: { ...known.process.form.consent, version: 'the next' },
    };
    await intake.ask(publishProcess, { ...known.process, form }, admin);
    const receiving = replica.app.get(ReceiveContribution, { strict: false });
    const command = (version: string) =>
      enter(
        receiveContribution.input.parse(
          webContribution({ consent: { ...webContribution().consent, version } }),
        ),
        { kind: 'public', id: 'public', roles: [] },
      );
    await expect(receiving.receive(command(known.process.form.consent.version))).rejects.toMatchObject({
      problem: { fields: [{ pointer: '/consent/version' }] },
    });
    expect(await receiving.receive(command('the next'))).toMatchObject({ status: 'received' });
    expect(await intake.count('contributions', 'form_version = $1', [form.version])).toBe(1);
  });
});
