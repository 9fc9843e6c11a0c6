import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stateDiagram, States, stepTable } from '@gemeinsam/states';
import { sourceFiles } from '../checks/source-files.js';

/** Any states, whatever they are of. */
type AnyStates = States<string, string>;

const introduction = `# States

What can happen to each thing that has a state, from where, and who may do it. Written from the \`*.states.ts\` files of
the apps, which are the only writers of a state; the database refuses every other change.`;

/** The text of \`docs/states.md\`: a diagram and a table for each \`*.states.ts\` of the built apps. */
export async function statesDocument(root: string): Promise<string> {
  const files = sourceFiles(root).filter((path) => /^apps\/[^/]+\/src\/.*\.states\.ts$/.test(path));
  const sections = await Promise.all(files.map((path) => sectionsOf(root, path)));
  return `${[introduction, ...sections.flat()].join('\n\n')}\n`;
}

async function sectionsOf(root: string, path: string): Promise<string[]> {
  const built = join(root, path.replace('/src/', '/dist/').replace(/\.ts$/, '.js'));
  const exported = Object.values((await import(pathToFileURL(built).href)) as Record<string, unknown>);
  const found = exported.filter((value): value is AnyStates => value instanceof States);
  if (found.length === 0) throw new Error(`${path} exports no states`);
  return found.map(({ table }) =>
    [
      `## ${table.name}`,
      `[\`${path}\`](../${path})`,
      `\`\`\`mermaid\n${stateDiagram(table)}\n\`\`\``,
      stepTable(table),
    ].join('\n\n'),
  );
}
