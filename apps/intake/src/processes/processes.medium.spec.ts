import { getProcess, listProcesses, publishProcess, receiveContribution } from '@gemeinsam/contracts';
import type { RunningService } from '@gemeinsam/service-kit';
import { staff, startTestService } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enter } from '../channels/doors/doors.js';
import { ReceiveContributionService } from '../contributions/receive-contribution.service.js';
import { IntakeModule } from '../intake.module.js';
import { webContribution } from '../test/contribution-inputs.js';
import { type RunningIntake, startIntake } from '../test/running-intake.js';
import { demoProcess } from './demo-process.js';
import { ProcessCatalogue } from './process-catalogue.read-model.js';

const admin = staff('admin', 'admin');
let intake: RunningIntake;
let replica: RunningService;
beforeAll(async () => {
  intake = await startIntake();
  const { config } = intake;
  replica = await startTestService({ service: 'intake', module: IntakeModule.forRoot(config), config });
}, 60_000);
afterAll(async () => {
  await replica.close();
  await intake.close();
});

describe('processes', () => {
  it('has the demo process once, however many replicas start, published by an event', async () => {
    expect(await intake.ask(listProcesses, {})).toMatchObject([{ slug: 'ideen-fuers-graetzl', open: true }]);
    expect(await intake.count('outbox', `type = 'intake.process.published.v1'`)).toBe(1);
  });

  it('is published by administrators only, and once by many at the same time', async () => {
    const process = { ...demoProcess(new Date()), slug: 'zweiter-prozess' };
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
    const form = { ...process.form, version: 2, title: { ...process.form.title, de: 'Neuer Titel' } };
    await intake.ask(publishProcess, { ...process, form }, admin);
    expect(await intake.ask(getProcess, { slug: 'zweiter-prozess', formVersion: 1 })).toMatchObject({
      form: { version: 1 },
    });
    await expect(intake.ask(getProcess, { slug: 'zweiter-prozess', formVersion: 9 })).rejects.toMatchObject({
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
      version: 2,
      consent: { ...known.process.form.consent, version: '2026-2' },
    };
    await intake.ask(publishProcess, { ...known.process, form }, admin);
    const receiving = replica.app.get(ReceiveContributionService, { strict: false });
    const command = (version: string) =>
      enter(
        receiveContribution.input.parse(
          webContribution({ consent: { ...webContribution().consent, version } }),
        ),
        { kind: 'public', id: 'public', roles: [] },
      );
    await expect(receiving.receive(command('2026-1'))).rejects.toMatchObject({
      problem: { fields: [{ pointer: '/consent/version' }] },
    });
    expect(await receiving.receive(command('2026-2'))).toMatchObject({ status: 'received' });
    expect(await intake.count('contributions', 'form_version = 2')).toBe(1);
  });
});
