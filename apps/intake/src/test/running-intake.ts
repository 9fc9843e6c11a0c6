import { type Actor, publicActor, type RequestDefinition, type RequestOutput } from '@gemeinsam/contracts';
import { BusConnection, RequestClient } from '@gemeinsam/service-kit';
import { eventually, freshDatabase, freshNats, patient, startTestService } from '@gemeinsam/testing';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { IntakeConfig } from '../intake.config.js';
import { IntakeModule } from '../intake.module.js';
import { intakeTestConfig } from './intake-test-config.js';

/** A whole intake with a database and a broker of its own, with the demo process published. */
export async function startIntake(settings: Partial<IntakeConfig> = {}) {
  const [database, nats] = await Promise.all([freshDatabase(), freshNats()]);
  const config = intakeTestConfig({ DATABASE_URL: database.url, NATS_URL: nats.url }, settings);
  const running = await startTestService({ service: 'intake', module: IntakeModule.forRoot(config), config });
  const bus = running.app.get(BusConnection);
  await eventually(() => {
    if (!bus.live) throw new Error('the bus is not connected');
  });
  const client = patient(running.app.get(RequestClient));
  const dataSource = running.app.get(DataSource);
  return {
    app: running.app,
    /** What a replica of it is started with, too: the same database, broker, queues and files. */
    config,
    dataSource,
    /** Asks over the bus, as the web door does, and waits as long as a busy machine takes. */
    ask: <R extends RequestDefinition>(
      request: R,
      input: z.input<R['input']>,
      actor: Actor = publicActor,
    ): Promise<RequestOutput<R>> => client.ask(request, input, { actor }),
    async count(table: string, where = 'true', values: unknown[] = []): Promise<number> {
      const rows = (await dataSource.query(
        `select count(*)::int as count from ${table} where ${where}`,
        values,
      )) as { count: number }[];
      return rows[0]!.count;
    },
    async close(): Promise<void> {
      await running.close();
      await database.drop();
      await nats.stop();
    },
  };
}
export type RunningIntake = Awaited<ReturnType<typeof startIntake>>;
