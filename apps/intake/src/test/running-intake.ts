import { jsonOf, queryRows } from '@gemeinsam/persistence';
import { mediumService, richProcess } from '@gemeinsam/testing';
import { z } from 'zod';
import type { IntakeConfig } from '../intake.config.js';
import { IntakeModule } from '../intake.module.js';
import { PublishProcess } from '../processes/publish-process.service.js';
import { intakeTestConfig } from './intake-test-config.js';

const eventRow = z.object({ type: z.string(), envelope: jsonOf<{ data: Record<string, unknown> }>() });
const tableRow = z.object({ tablename: z.string() });

/** A whole intake, with the process of the tests published unless it has the demo. */
export async function startIntake(settings: Partial<IntakeConfig> = {}) {
  const intake = await mediumService({
    service: 'intake',
    module: IntakeModule,
    config: (servers) => intakeTestConfig(servers, settings),
  });
  if (!intake.config.DEMO_PROCESS)
    await intake.get(PublishProcess).publishFirst(richProcess(new Date()), { by: 'a test' });
  return {
    ...intake,
    /** The events about one thing, oldest first. */
    events: (key: string): Promise<z.output<typeof eventRow>[]> =>
      queryRows(
        intake.dataSource,
        eventRow,
        'select type, envelope from outbox where ordering_key = $1 order by sequence',
        [key],
      ),
    async tables(): Promise<string[]> {
      const sql = `select tablename from pg_tables where schemaname = 'public'`;
      return (await queryRows(intake.dataSource, tableRow, sql)).map(({ tablename }) => tablename);
    },
  };
}
export type RunningIntake = Awaited<ReturnType<typeof startIntake>>;
