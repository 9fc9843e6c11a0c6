/*
 * Writes apps/<app>/dist/bundle: what an app loads at its start in one file instead of 1,900 (docs/adr/0043). Run it after
 * the compiler; names of apps bundle these alone.
 */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What goes in: packages of hundreds of small files. The others stay packages: they read files beside their code, start
 * threads from it or hold native code (`paper`, `ui`, sharp, argon2), or are a few files anyway.
 */
const bundled = new RegExp(
  `^(${[
    '@gemeinsam/(contracts|messaging|persistence|service-kit|states)',
    '@nestjs/[^/]+',
    'iterare',
    'libphonenumber-js',
    'rxjs',
    'tslib',
    'typeorm',
    'uid',
    'zod',
  ].join('|')})(/|$)`,
);

/** Drivers and transports that nobody installed stay imports too: the packages ask for them only where one uses them. */
const packages = {
  name: 'packages',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === packages || kind === 'entry-point') return undefined;
      if (isBuiltin(path) || !bundled.test(path)) return { path, external: true };
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: packages });
      return found.errors.length > 0 ? { path, external: true } : found;
    });
  },
};

/**
 * Only our own lines are in the maps, for Node reads a map at every start and takes it apart at the first error: to esbuild
 * everything in a package comes from the first line of one nameless file.
 */
const ownMaps = {
  name: 'own-maps',
  setup({ onLoad }) {
    const nameless = Buffer.from('{"version":3,"sources":[""],"mappings":"AAAA"}').toString('base64');
    const comment = `\n//# sourceMappingURL=data:application/json;base64,${nameless}`;
    onLoad({ filter: /node_modules\/.*\.[cm]?js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')) + comment,
      loader: 'js',
    }));
  },
};

/** Code of CommonJS packages asks for a `require`, which modules do not have. */
const banner =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

async function bundle(app) {
  const dist = join(root, 'apps', app, 'dist');
  await build({
    entryPoints: [join(dist, 'main.js')],
    // What was there stays: a product that runs from it may still ask for a part whose name holds another hash.
    outdir: join(dist, 'bundle'),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['main'],
    conditions: ['node'],
    alias: { tslib: join(root, 'node_modules/tslib/tslib.es6.js') },
    // Nest and TypeORM tell classes by their names.
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    banner: { js: banner },
    plugins: [packages, ownMaps],
    logLevel: 'warning',
  });
}

const isApp = (name) => existsSync(join(root, 'apps', name, 'dist/main.js'));
const named = process.argv.slice(2);
await Promise.all((named.length > 0 ? named : readdirSync(join(root, 'apps')).filter(isApp)).map(bundle));
