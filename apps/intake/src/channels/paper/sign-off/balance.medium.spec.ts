import {
  type AlarmWay,
  cancelBatch,
  createBatch,
  discardPaperForm,
  getBatch,
  getPaperForm,
  listBatches,
  type PaperAlarm,
  type PaperBatch,
  type PaperBatchSummary,
  reopenAlarm,
  resumeBatch,
  settleAlarm,
  signOffBatch,
} from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import { eventually, staff } from '@gemeinsam/testing';
import { Random } from '@gemeinsam/testing/paper/random';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';
import { ScriptedScans, type ScriptedPage } from '../../../test/scripted-scans.js';
import { newSerial } from '@gemeinsam/paper/form/form-identity';
import { isSettled, placedPages } from './balance.js';

const clerks = [staff('p1', 'paper'), staff('p2', 'paper')] as const;
const [clerk] = clerks;
let intake: RunningIntake;
let scans: ScriptedScans;
beforeAll(async () => {
  intake = await startIntake();
  scans = await ScriptedScans.in(intake);
}, 60_000);
afterAll(() => intake?.close());

/** A pile as it comes from a town hall: sheets in disorder, copies, strangers, blanks. */
function somePages(random: Random, serials: string[]): ScriptedPage[] {
  const pages: ScriptedPage[] = [];
  for (let sheet = 0; sheet < 4; sheet += 1) {
    const serial = random.chance(0.4) && serials.length > 0 ? random.pick(serials) : newSerial();
    serials.push(serial);
    pages.push(...scans.form(serial).filter(() => random.chance(0.8)));
  }
  if (random.chance(0.5)) pages.push({ is: 'none' });
  if (random.chance(0.3)) pages.push({ is: 'foreign' });
  if (random.chance(0.3)) pages.push({ is: 'problem', code: 'damaged' });
  return pages
    .map((page) => ({ page, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ page }) => page);
}

describe('the balance of a batch', () => {
  it.each([1, 2, 3])(
    'adds up after every action, whatever clerks do (%i)',
    async (seed) => {
      const random = new Random(seed * 977);
      const serials: string[] = [];
      const ids: string[] = [];
      const tell: string[] = [];
      const checkOne = ({ balance, pagesTotal }: PaperBatchSummary): void => {
        if (placedPages(balance) !== balance.pages || balance.pages !== pagesTotal)
          throw new Error(`${tell.join('\n')}\n${JSON.stringify(balance)} of ${pagesTotal}`);
      };
      /** All batches of this test; the balances of all are looked at in one question, because an action may touch several. */
      const check = async (): Promise<PaperBatchSummary[]> => {
        const { items } = await intake.ask(listBatches, { limit: 50 }, clerk);
        const batches = items.filter(({ id }) => ids.includes(id));
        expect(batches).toHaveLength(ids.length);
        batches.forEach(checkOne);
        return batches;
      };
      const whole = async ({ id }: { id: string }): Promise<PaperBatch> => {
        const batch = await intake.ask(getBatch, { id }, clerk);
        checkOne(batch);
        return batch;
      };
      const actions = {
        create: async () => {
          const files = await Promise.all(
            [1, 2].map(async (n) =>
              scans.file(
                `${n}.pdf`,
                random.chance(0.1) ? { problem: 'password-protected' } : somePages(random, serials),
              ),
            ),
          );
          if (random.chance(0.2)) files.push({ ...files[0]!, name: 'noch einmal.pdf' });
          ids.push((await intake.ask(createBatch, { name: `Stapel ${ids.length}`, files }, clerk)).id);
        },
        cancel: (id: string) => intake.ask(cancelBatch, { id }, clerk),
        resume: (id: string) => intake.ask(resumeBatch, { id }, clerk),
        signOff: (id: string) => intake.ask(signOffBatch, { id }, clerk),
        settle: async (alarm: PaperAlarm) => {
          const way: AlarmWay = random.pick(alarm.ways.length > 0 ? alarm.ways : (['discard'] as const));
          tell.push(`  ${alarm.kind} ${way}`);
          const { id } = alarm;
          switch (way) {
            case 'discard':
              return intake.ask(settleAlarm, { id, way, reason: 'wird nicht gebraucht' }, clerk);
            case 'assign': {
              const page = 1 + Math.floor(random.next() * 4);
              return intake.ask(settleAlarm, { id, way, serial: random.pick(serials), page }, clerk);
            }
            case 'rescan': {
              const files = [await scans.file('neu.pdf', somePages(random, serials).slice(0, 2))];
              return intake.ask(settleAlarm, { id, way, files }, clerk);
            }
            case 'replace':
            case 'own-form':
              // Two at once, as happens with two clerks.
              return Promise.any(clerks.map((actor) => intake.ask(settleAlarm, { id, way }, actor)));
          }
        },
        discardForm: async (id: string) => {
          const { version } = await intake.ask(getPaperForm, { id }, clerk);
          await intake.ask(discardPaperForm, { id, version, reason: 'ein Versuch' }, clerk);
        },
        submitForm: (id: string) =>
          intake.dataSource.query(
            `update paper_forms set state = 'submitted' where id = $1 and state = 'to-verify'`,
            [id],
          ),
      };
      const step = async (batches: readonly PaperBatchSummary[]): Promise<unknown> => {
        const batch = await whole(random.pick(batches));
        const kind = random.pick([
          'settle',
          'settle',
          'settle',
          'form',
          'form',
          'cancel',
          'resume',
          'reopen',
          'sign',
        ] as const);
        tell.push(`${kind} ${batch.name} (${batch.state})`);
        switch (kind) {
          case 'settle': {
            const open = batch.alarms.filter(({ settled }) => !settled);
            return open.length > 0 ? actions.settle(random.pick(open)) : undefined;
          }
          case 'reopen': {
            const discarded = batch.alarms.filter(({ settled }) => settled?.way === 'discard');
            return discarded.length > 0
              ? intake.ask(reopenAlarm, { id: random.pick(discarded).id }, clerk)
              : undefined;
          }
          case 'form': {
            const open = batch.forms.filter(({ state }) => state === 'to-verify');
            if (open.length === 0) return undefined;
            const { id } = random.pick(open);
            return random.chance(0.5) ? actions.discardForm(id) : actions.submitForm(id);
          }
          case 'cancel':
            return actions.cancel(batch.id);
          case 'resume':
            return actions.resume(batch.id);
          case 'sign':
            return actions.signOff(batch.id);
        }
      };
      await actions.create();
      for (let round = 0; round < 60; round += 1) {
        if (round % 12 === 0) await actions.create();
        try {
          await step(await check());
        } catch (error) {
          // Refusing is right for many a random step; anything else is not.
          const refused = error instanceof AggregateError ? (error.errors as unknown[])[0] : error;
          if (!(refused instanceof Refusal) || refused.kind === 'unavailable')
            throw new Error(tell.slice(-4).join('\n'), { cause: refused });
        }
      }
      // In the end everything is settled, and every batch can be signed off.
      await eventually(async () => {
        const open = (await check()).filter(({ signedOff }) => !signedOff);
        for (const summary of open) {
          const { alarms, forms } = await whole(summary);
          for (const { id, settled } of alarms)
            if (!settled) await intake.ask(settleAlarm, { id, way: 'discard', reason: 'Ende' }, clerk);
          for (const { id, state } of forms) if (state === 'to-verify') await actions.discardForm(id);
        }
        // A form may hold pages of several batches, so all of them are cleared before the first is signed off.
        for (const { id } of open) await actions.signOff(id);
      }, 150_000);
      for (const batch of await check()) expect(isSettled(batch.balance)).toBe(true);
      const stray = await intake.dataSource.query(
        `select 1 from paper_pages p join paper_form_pages q on q.file_id = p.file_id and q.file_page = p.page where p.alarm_id is not null`,
      );
      expect(stray).toEqual([]);
    },
    240_000,
  );
});
