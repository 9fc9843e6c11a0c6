import { services } from '@gemeinsam/contracts';

interface Reference {
  path: string;
}
/** One entry in a line, as these files are written. */
const indented = (config: object): string => JSON.stringify(config, null, 2);
const isApp = (path: string): boolean => path.startsWith('./apps/');

/** The root `tsconfig.json`, which builds every app after the libraries. */
export function rootTsconfig(present: string): string {
  const config = JSON.parse(present) as { references: Reference[] };
  const first = config.references.findIndex(({ path }) => isApp(path));
  const others = config.references.filter(({ path }) => !isApp(path));
  const apps = services.map((service) => ({ path: `./apps/${service}` }));
  return indented({
    ...config,
    references: [...others.slice(0, first), ...apps, ...others.slice(first)],
  });
}

/** `nest-cli.json`, which knows every app. */
export function nestCli(present: string): string {
  const config = JSON.parse(present) as { projects: Record<string, { type: string }> };
  const libraries = Object.entries(config.projects).filter(([, { type }]) => type === 'library');
  const apps = services.map((service) => [
    service,
    {
      type: 'application',
      root: `apps/${service}`,
      sourceRoot: `apps/${service}/src`,
      entryFile: 'main',
      compilerOptions: { builder: 'tsc', tsConfigPath: `apps/${service}/tsconfig.json` },
    },
  ]);
  return indented({ ...config, projects: Object.fromEntries([...apps, ...libraries]) as unknown });
}
