import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { events } from '../events/index.js';
import { asyncApi } from './asyncapi.js';
import { asFile, brokenPromises, type Committed, outdatedFiles } from './check-catalogue.js';
import { type JsonSchema, schemaOf } from './event-schema.js';
import { eventsPage } from './events-page.js';
import { sampleEvent } from './sample-event.js';

/*
 * `node libs/contracts/dist/catalogue/generate.js` writes schemas, missing examples and the catalogue;
 * with `--check` it only says what is out of date. Either way a breaking change fails.
 */
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const paths = {
  schemas: join(root, 'libs/contracts/schemas'),
  fixtures: join(root, 'libs/contracts/fixtures'),
  eventsPage: join(root, 'docs/events.md'),
  asyncApi: join(root, 'docs/asyncapi.json'),
};

async function readCommitted(): Promise<Committed> {
  return {
    schemas: (await readFolder(paths.schemas)) as Map<string, JsonSchema>,
    fixtures: await readFolder(paths.fixtures),
    eventsPage: await readFile(paths.eventsPage, 'utf8').catch(() => undefined),
    asyncApi: await readFile(paths.asyncApi, 'utf8').catch(() => undefined),
  };
}

async function readFolder(folder: string): Promise<Map<string, unknown>> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const found = new Map<string, unknown>();
  for (const name of names.filter((file) => file.endsWith('.json')).sort())
    found.set(name.slice(0, -'.json'.length), JSON.parse(await readFile(join(folder, name), 'utf8')));
  return found;
}

async function write(committed: Committed): Promise<void> {
  await mkdir(paths.schemas, { recursive: true });
  await mkdir(paths.fixtures, { recursive: true });
  for (const event of events) {
    await writeFile(join(paths.schemas, `${event.type}.json`), asFile(schemaOf(event)));
    // A stored example is never written again: it stands for events that lie in somebody's outbox.
    if (!committed.fixtures.has(event.type))
      await writeFile(join(paths.fixtures, `${event.type}.json`), asFile(sampleEvent(event)));
  }
  await writeFile(paths.eventsPage, eventsPage(events));
  await writeFile(paths.asyncApi, asFile(asyncApi(events)));
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const committed = await readCommitted();
const broken = brokenPromises(events, committed);
const outdated = outdatedFiles(events, committed);
if (broken.length > 0) {
  say(
    `Breaking changes of events (declare a new version instead):\n${broken.map((line) => `  ${line}`).join('\n')}`,
  );
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  if (outdated.length > 0) {
    say(`Out of date, run "npm run contracts":\n${outdated.map((file) => `  ${file}`).join('\n')}`);
    process.exitCode = 1;
  } else say(`${events.length} events: schemas, examples and catalogue are current.`);
} else {
  await write(committed);
  say(
    outdated.length > 0
      ? `Written:\n${outdated.map((file) => `  ${file}`).join('\n')}`
      : 'Everything was current.',
  );
}
