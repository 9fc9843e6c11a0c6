/* Bundles the style sheet and the islands into dist/assets, every name with a hash of its content, plain and compressed, and writes manifest.json. */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { checkBudgets } from './budgets.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, 'src');
const target = join(here, 'dist', 'assets');

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

const islands = (await readdir(join(source, 'islands'))).filter((name) => name.endsWith('.ts'));
const result = await build({
  absWorkingDir: here,
  entryPoints: ['src/styles/ui.css', ...islands.map((name) => `src/islands/${name}`)],
  outdir: target,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
  loader: { '.woff2': 'file' },
  metafile: true,
  logLevel: 'warning',
});

const manifest = {};
for (const [file, output] of Object.entries(result.metafile.outputs)) {
  const name = basename(file);
  if (output.entryPoint) manifest[basename(output.entryPoint).replace(/\.ts$/, '.js')] = name;
  else if (name.endsWith('.woff2')) manifest[name.replace(/-normal-[A-Z0-9]+\.woff2$/, '.woff2')] = name;
}
for (const name of await readdir(join(source, 'static'))) {
  const content = await readFile(join(source, 'static', name));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
  const hashed = name.replace(/(\.[^.]+)$/, `-${hash}$1`);
  await copyFile(join(source, 'static', name), join(target, hashed));
  manifest[name] = hashed;
}
await writeFile(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

// Once here instead of at every start of the web app; fonts are compressed already.
for (const name of await readdir(target)) {
  if (!['.js', '.css', '.svg'].includes(extname(name))) continue;
  const plain = await readFile(join(target, name));
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(join(target, `${name}.br`), brotliCompressSync(plain, best));
  await writeFile(join(target, `${name}.gz`), gzipSync(plain, { level: 9 }));
}

const { sizes, exceeded } = checkBudgets(target);
for (const { name, bytes } of sizes)
  console.log(`${name.padEnd(22)} ${(bytes / 1024).toFixed(1).padStart(5)} KB gzip`);
if (exceeded.length > 0) {
  console.error(`too large: ${exceeded.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
