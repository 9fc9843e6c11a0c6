import { contentsOf, getProcess, publishProcess, receiveContribution } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { eventually, staff } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { phoneContribution, webContribution } from '../test/contribution-inputs.js';
import { type RunningIntake, startIntake } from '../test/running-intake.js';

let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
}, 60_000);
afterAll(() => intake.close());

const slug = 'ideen-fuers-graetzl';
const moderator = staff('m1', 'moderator');
const contentOf = async (contributionId: string) =>
  (await intake.ask(contentsOf, { contributionIds: [contributionId] }, moderator))[0]!;
const keyed = () => ({ idempotency: { scope: 'test', key: newId() } });

describe('consent as evidence', () => {
  it('keeps which wording was agreed to, who read it out and when; a new wording leaves it as it was', async () => {
    const { id: _id, open: _open, ...process } = await intake.ask(getProcess, { slug });
    const { consent } = process.form;
    const agnes = staff('agnes', 'agent');
    const before = await intake.ask(receiveContribution, phoneContribution(keyed()), agnes);
    const english = await intake.ask(
      receiveContribution,
      webContribution({ ...keyed(), consent: { ...webContribution().consent, language: 'en' } }),
    );

    const changed = { ...process.form, version: process.form.version + 1 };
    await expect(
      intake.ask(
        publishProcess,
        {
          ...process,
          form: { ...changed, consent: { ...consent, text: { ...consent.text, en: 'Something else.' } } },
        },
        staff('admin', 'admin'),
      ),
    ).rejects.toMatchObject({
      code: 'intake.consent-version-taken',
      problem: { fields: [{ pointer: '/form/consent/version' }, { pointer: '/form/consent/text/en' }] },
    });
    const newer = {
      version: '2099-1',
      text: { ...consent.text, de: 'Ganz neuer Wortlaut.', en: 'Quite new words.' },
    };
    await intake.ask(
      publishProcess,
      { ...process, form: { ...changed, consent: newer } },
      staff('admin', 'admin'),
    );

    expect(await contentOf(before.contributionId)).toMatchObject({
      consent: { version: consent.version, language: 'de', how: 'read-out', readBy: 'agnes' },
      consentText: consent.text.de,
      consentReadBy: agnes.name,
    });
    const ticked = await contentOf(english.contributionId);
    expect(ticked.consentText).toBe(consent.text.en);
    expect(ticked).not.toHaveProperty('consentReadBy');

    // Forms are remembered for two seconds.
    const after = await eventually(() =>
      intake.ask(
        receiveContribution,
        phoneContribution({ ...keyed(), consent: { ...phoneContribution().consent, version: '2099-1' } }),
        agnes,
      ),
    );
    expect(await contentOf(after.contributionId)).toMatchObject({
      consent: { version: '2099-1' },
      consentText: 'Ganz neuer Wortlaut.',
    });
  });

  it('knows the name of older ones by who took them down', async () => {
    const boris = staff('boris', 'agent');
    const { form } = await intake.ask(getProcess, { slug });
    const { version } = form.consent;
    const receipt = await intake.ask(
      receiveContribution,
      phoneContribution({ ...keyed(), consent: { ...phoneContribution().consent, version } }),
      boris,
    );
    await intake.dataSource.query(
      `update contributors set consent = consent - 'readByName' where contribution_id = $1`,
      [receipt.contributionId],
    );
    expect((await contentOf(receipt.contributionId)).consentReadBy).toBe(boris.name);
  });
});
