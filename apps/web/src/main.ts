import 'reflect-metadata';
import { startWeb } from './start-web.js';
import { readWebConfig } from './web.config.js';

await startWeb(readWebConfig());
