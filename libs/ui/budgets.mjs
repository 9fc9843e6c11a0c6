/*
 * Fails when the style sheet or the scripts grow beyond what the architecture allows (section 6): style sheet 30 KB, each
 * island 6 KB, all islands of a staff page together 15 KB, gzip. Run after build.mjs; it ends the build, too.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const KB = 1024;
const limits = { styleSheet: 30 * KB, island: 6 * KB, staffPage: 15 * KB };

/** Sizes of the built assets in bytes after gzip, and every limit that is exceeded. */
export function checkBudgets(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const sizes = Object.entries(manifest)
    .filter(([name]) => /\.(css|js)$/.test(name))
    .map(([name, file]) => ({ name, bytes: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const scripts = sizes.filter(({ name }) => name.endsWith('.js'));
  const all = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  const exceeded = [
    ...sizes.filter(({ name, bytes }) => name.endsWith('.css') && bytes > limits.styleSheet),
    ...scripts.filter(({ bytes }) => bytes > limits.island),
    // A page never loads more than all islands; as long as these fit together, every page fits.
    ...(all > limits.staffPage ? [{ name: 'all islands together', bytes: all }] : []),
  ];
  return { sizes: [...sizes, { name: 'all islands together', bytes: all }], exceeded };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { sizes, exceeded } = checkBudgets(join(dirname(fileURLToPath(import.meta.url)), 'dist', 'assets'));
  for (const { name, bytes } of sizes)
    console.log(`${name.padEnd(22)} ${(bytes / KB).toFixed(1).padStart(5)} KB gzip`);
  for (const { name, bytes } of exceeded)
    console.error(`${name} is too large: ${(bytes / KB).toFixed(1)} KB gzip`);
  process.exitCode = exceeded.length > 0 ? 1 : 0;
}
