const forbidden = /^(utils?|helpers?|common|core|shared|base|manager|misc|lib)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/**
 * Names say what a thing is: kebab-case with a role suffix, none of the words that mean nothing, no barrels in apps,
 * one entry per library.
 */
export function fileNameProblems(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const [place, name, ...inside] = path.split('/');
    const problems: string[] = [];
    const file = inside.at(-1) ?? name ?? '';
    const isSource = /\.(ts|tsx|mjs|cjs)$/.test(file);
    for (const folder of inside.slice(0, -1))
      if (forbidden.test(folder))
        problems.push(`${path}: a folder named "${folder}" says nothing about what is in it`);
    if (isSource && forbidden.test(file.split('.')[0] ?? ''))
      problems.push(`${path}: a file named "${file}" says nothing about what is in it`);
    if (isSource && !kebab.test(file)) problems.push(`${path}: file names are kebab-case with a role suffix`);
    if (place === 'apps' && file === 'index.ts') problems.push(`${path}: no barrels inside apps`);
    if (
      place === 'libs' &&
      file === 'index.ts' &&
      path !== `libs/${name}/src/index.ts` &&
      name !== 'contracts'
    )
      problems.push(`${path}: a library has one index.ts, in src`);
    return problems;
  });
}
