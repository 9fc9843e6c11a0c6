import 'reflect-metadata';
import { readConfig, startService } from '@gemeinsam/service-kit';
import { moderationConfigSchema } from './moderation.config.js';
import { ModerationModule } from './moderation.module.js';

const config = readConfig(moderationConfigSchema);
await startService({ service: 'moderation', module: ModerationModule.forRoot(config), config });
