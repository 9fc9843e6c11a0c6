import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '@gemeinsam/tools/project-root';
import { eventually } from '@gemeinsam/testing/eventually';
import { parse } from 'csv-parse/sync';
import { demoSlug } from '../harness/contribution-body.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { runCommand } from '../harness/run-command.js';

const file = join(projectRoot, '../shared/data/contributions-bonn/contributions.csv');
const missing = !existsSync(file);
if (missing)
  process.stderr.write(
    'no Bonn contributions beside the repository (../shared/data): the story of the import is left out\n',
  );

(missing ? describe.skip : describe)(
  '2,314 contributions of a real process, imported over three channels',
  () => {
    let sut: ProductUnderTest;
    let rows: { id: string; text: string }[];
    let accepted: number;

    beforeAll(async () => {
      sut = await productUnderTest();
      rows = parse(readFileSync(file), {
        columns: true,
        bom: true,
        skip_empty_lines: true,
        relax_column_count: true,
      });
    });
    afterAll(() => sut?.stop());

    const run = (): Promise<string> =>
      runCommand(sut, 'import', [
        '--file',
        file,
        '--map',
        'title=title,idea=text',
        '--process',
        demoSlug,
        '--channels',
        'web:60,phone:25,paper:15',
        '--captured',
        'created',
      ]);
    const totals = async (): Promise<{
      intake: number;
      cases: number;
      facts: number;
      summary: number;
      channels: Record<string, number>;
    }> => {
      const lead = await sut.apiWith('lead');
      const { body } = await lead.get<{ total: number; byChannel: Record<string, number> }>(
        '/reports/summary',
      );
      return {
        intake: await sut.databases.count('intake', 'select count(*) from contributions'),
        cases: await sut.databases.count('moderation', 'select count(*) from cases'),
        facts: await sut.databases.count(
          'reporting',
          'select count(*) from contribution_facts where process is not null',
        ),
        summary: body.total,
        channels: body.byChannel,
      };
    };

    it('accepts or refuses every row, and refuses only those without text', async () => {
      const told = await run();
      const [, added, refused, total] = /(\d+) accepted, .* (\d+) refused of (\d+) rows/
        .exec(told)!
        .map(Number) as [number, number, number, number];
      expect(total).toBe(2314);
      expect(total).toBe(rows.length);
      expect(added + refused).toBe(total);
      accepted = added;
      const report = /Refused rows and reasons: (.+)/.exec(told)![1]!.trim();
      const reported: Record<string, string>[] = parse(readFileSync(report), {
        columns: true,
        bom: true,
        relax_column_count: true,
        delimiter: [',', ';'],
      });
      expect(reported).toHaveLength(refused);
      const withoutText = new Set(rows.filter((row) => row.text.trim() === '').map((row) => row.id));
      const ids = reported.map((row) => Object.values(row)[0]!);
      expect(ids.filter((id) => !withoutText.has(id))).toEqual([]);
      expect(refused).toBe(withoutText.size);
    });

    it('shows the same totals in intake, moderation and reporting, by channel', async () => {
      const shown = await eventually(async () => {
        const now = await totals();
        expect([now.intake, now.cases, now.facts, now.summary]).toEqual([
          accepted,
          accepted,
          accepted,
          accepted,
        ]);
        return now;
      }, 180_000);
      const kept = await sut.databases.rows<{ channel: string; count: number }>(
        'intake',
        'select channel, count(*)::int as count from contributions group by 1',
      );
      expect(shown.channels).toMatchObject(
        Object.fromEntries(kept.map(({ channel, count }) => [channel, count])),
      );
      expect(kept.map(({ channel }) => channel).sort()).toEqual(['paper', 'phone', 'web']);
      for (const { channel, count } of kept)
        expect(Math.abs(count / accepted - { web: 0.6, phone: 0.25, paper: 0.15 }[channel]!)).toBeLessThan(
          0.05,
        );
    });

    it('adds nothing the second time', async () => {
      expect(await run()).toContain(`0 accepted, ${accepted} there before`);
      expect(await sut.databases.count('intake', 'select count(*) from contributions')).toBe(accepted);
      expect(
        await sut.databases.count(
          'intake',
          `select count(*) from outbox where type = 'intake.contribution.received.v1'`,
        ),
      ).toBe(accepted);
    });
  },
);
