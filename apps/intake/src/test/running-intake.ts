import { mediumService, richProcess } from '@gemeinsam/testing';
import type { IntakeConfig } from '../intake.config.js';
import { IntakeModule } from '../intake.module.js';
import { PublishProcess } from '../processes/publish-process.service.js';
import { intakeTestConfig } from './intake-test-config.js';

/** A whole intake, with the process of the tests published unless it has the demo. */
export async function startIntake(settings: Partial<IntakeConfig> = {}) {
  const intake = await mediumService({
    service: 'intake',
    module: IntakeModule,
    config: (servers) => intakeTestConfig(servers, settings),
  });
  if (!intake.config.DEMO_PROCESS)
    await intake.get(PublishProcess).publishFirst(richProcess(new Date()), { by: 'a test' });
  return intake;
}
export type RunningIntake = Awaited<ReturnType<typeof startIntake>>;
