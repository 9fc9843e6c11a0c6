import { rename, writeFile } from 'node:fs/promises';
import { sharedHandwriting } from '@gemeinsam/testing/paper/shared-handwriting';
import { projectRoot } from './project.js';
import { readBlock } from './read-block.js';

/* One process per copy: what one leaves behind in memory is gone with it. */
const [seed, file] = process.argv.slice(2);
if (!seed || !file) throw new Error('usage: read-copy <seed> <file>');
const tally = await readBlock(Number(seed), sharedHandwriting(projectRoot));
const { user, system } = process.cpuUsage();
tally.cpuSeconds = (user + system) / 1e6;
await writeFile(`${file}.part`, JSON.stringify(tally));
await rename(`${file}.part`, file);
process.exit(0);
