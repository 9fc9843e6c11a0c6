import 'reflect-metadata';
import { readConfig, startService } from '@gemeinsam/service-kit';
import { notificationConfigSchema } from './notification.config.js';
import { NotificationModule } from './notification.module.js';

const config = readConfig(notificationConfigSchema);
await startService({ service: 'notification', module: NotificationModule.forRoot(config), config });
