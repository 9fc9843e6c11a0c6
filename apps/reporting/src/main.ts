import 'reflect-metadata';
import { readConfig, startService } from '@gemeinsam/service-kit';
import { reportingConfigSchema } from './reporting.config.js';
import { ReportingModule } from './reporting.module.js';

const config = readConfig(reportingConfigSchema);
await startService({ service: 'reporting', module: ReportingModule.forRoot(config), config });
