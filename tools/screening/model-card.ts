import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../product/project-root.js';

export const cardFile = join(projectRoot, 'docs/model-card-offensive-language.md');

/** Puts lines into the card between `<!-- generated: name -->` and `<!-- end of name -->`; people write the rest. */
export async function fillCard(name: string, lines: readonly string[]): Promise<void> {
  const card = await readFile(cardFile, 'utf8');
  const filled = withPart(card, name, lines);
  await writeFile(cardFile, await format(filled, { ...(await resolveConfig(cardFile)), parser: 'markdown' }));
}

/** Throws when there is no such part. */
export function withPart(card: string, name: string, lines: readonly string[]): string {
  const begin = `<!-- generated: ${name} -->`;
  const end = `<!-- end of ${name} -->`;
  const [from, to] = [card.indexOf(begin), card.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There is no "${begin}" with its "${end}" in the model card`);
  return `${card.slice(0, from)}${begin}\n\n${lines.join('\n')}\n\n${card.slice(to)}`;
}
