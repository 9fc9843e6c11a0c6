import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { skeletonOf } from './skeleton.js';

const registry = 'libs/contracts/src/services.ts';

/**
 * Makes the folder of a new service and its entry in the registry. Names are one word, because they are also the
 * names of a stream, a database and a host. Returns the files that were written.
 */
export function newService(root: string, name: string): string[] {
  if (!/^[a-z][a-z]{2,19}$/.test(name))
    throw new Error(`"${name}" is no name for a service: one English word in small letters, like "voting".`);
  if (existsSync(join(root, 'apps', name))) throw new Error(`apps/${name} is there already.`);
  const known = readFileSync(join(root, registry), 'utf8');
  const files = { ...skeletonOf(name), [registry]: withEntry(known, name) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return Object.keys(files);
}

function withEntry(known: string, name: string): string {
  const end = '} as const satisfies Record<string, ServiceEntry>;';
  if (!known.includes(end)) throw new Error(`${registry} does not end its list with "${end}"`);
  const title = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return known.replace(
    end,
    `  ${name}: {
    title: { de: '${title}', en: '${title}' },
    reads: [],
    answers: true,
    settings: [],
    size: { cpu: '50m', memory: '512Mi', copies: 2 },
  },
${end}`,
  );
}
