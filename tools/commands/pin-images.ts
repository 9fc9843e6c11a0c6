import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageReferences, withoutDigest } from '../images/image-references.js';
import { digestOf } from '../images/registry.js';
import { projectRoot } from '../product/project-root.js';

const usage = `Asks the registries for the digest of every image and writes it behind its version: what was tried is what runs.

  npm run pin-images                exit 2 when a registry does not answer; then nothing is written
  npm run pin-images -- --check     writes nothing; exit 1 when a digest is missing or its tag has another one now
`;

/** `npm run pin-images`. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== '--check')) {
    process.stdout.write(usage);
    return args.includes('--help') ? 0 : 2;
  }
  const references = imageReferences(projectRoot);
  const pinned = new Map<string, string>();
  try {
    for (const image of new Set(references.map((reference) => reference.image)))
      pinned.set(image, `${withoutDigest(image)}@${await digestOf(image)}`);
  } catch (error) {
    process.stderr.write(`Nothing was pinned: ${String(error)}\n`);
    return 2;
  }
  const changes = references.filter(({ image }) => pinned.get(image) !== image);
  for (const { path, image } of changes) process.stdout.write(`${path}: ${image} → ${pinned.get(image)}\n`);
  if (args.includes('--check')) return changes.length === 0 ? 0 : 1;
  for (const { path, image } of changes) {
    const file = join(projectRoot, path);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(image, pinned.get(image)!));
  }
  return 0;
}
