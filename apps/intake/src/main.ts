import 'reflect-metadata';
import { readConfig, startService } from '@gemeinsam/service-kit';
import { intakeConfigSchema } from './intake.config.js';
import { IntakeModule } from './intake.module.js';

const config = readConfig(intakeConfigSchema);
await startService({ service: 'intake', module: IntakeModule.forRoot(config), config });
