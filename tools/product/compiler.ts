import { join } from 'node:path';
import { projectRoot } from './project-root.js';

/** The compiler, to be run by Node. By its path: both TypeScripts call their program `tsc` (docs/adr/0041). */
export const compilerFile: string = join(projectRoot, 'node_modules/typescript-native/bin/tsc');
