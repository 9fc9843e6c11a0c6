/*
 * Fails when the style sheet or the scripts grow beyond what the architecture allows (section 6): style sheet 30 KB, each
 * island 6 KB, all islands of a desk together 15 KB, gzip. Run after build.mjs; it ends the build, too.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const KB = 1024;
/** Which islands each desk has, the phone desk in and between calls; its pages load some of them. The real sums of every page are checked in tests/accessibility. */
const everyDesk = ['bar-height', 'key-hints', 'submit-once', 'unsent-input'];
const desks = {
  'phone desk in a call': [
    'call-clock',
    'char-counter',
    'confirm-parts',
    'draft-form',
    'draft-state',
    'ring-panel',
    'similar-list',
  ],
  'phone desk between calls': [
    'call-clock',
    'char-counter',
    'draft-form',
    'kept-typing',
    'live-fragment',
    'ring-panel',
  ],
  'paper desk': ['char-counter', 'field-entry', 'file-drop', 'image-zoom', 'kept-typing', 'live-fragment'],
  'moderation desk': [
    'char-counter',
    'count-down',
    'image-zoom',
    'kept-typing',
    'lease-heartbeat',
    'live-fragment',
    'word-marks',
  ],
};
/** What the pages for everyone have beside these; each works without. */
const everybody = ['kept-typing', 'print-page'];
const limits = { styleSheet: 30 * KB, island: 6 * KB, staffPage: 15 * KB };

/** Sizes of the built assets in bytes after gzip, and every limit that is exceeded. */
export function checkBudgets(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const sizes = Object.entries(manifest)
    .filter(([name]) => /\.(css|js)$/.test(name))
    .map(([name, file]) => ({ name, bytes: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const scripts = sizes.filter(({ name }) => name.endsWith('.js'));
  const sums = Object.entries(desks).map(([desk, islands]) => ({
    name: `all of the ${desk}`,
    bytes: scripts
      .filter(({ name }) => [...everyDesk, ...islands].includes(name.replace(/\.js$/, '')))
      .reduce((sum, { bytes }) => sum + bytes, 0),
  }));
  const known = new Set([...everyDesk, ...everybody, ...Object.values(desks).flat()]);
  const exceeded = [
    ...sizes.filter(({ name, bytes }) => name.endsWith('.css') && bytes > limits.styleSheet),
    ...scripts.filter(({ bytes }) => bytes > limits.island),
    // A page never loads more than the islands of its desk; as long as these fit together, every page fits.
    ...sums.filter(({ bytes }) => bytes > limits.staffPage),
    // An island that no desk has here would be counted nowhere.
    ...scripts.filter(({ name }) => !known.has(name.replace(/\.js$/, ''))),
  ];
  return { sizes: [...sizes, ...sums], exceeded };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { sizes, exceeded } = checkBudgets(join(dirname(fileURLToPath(import.meta.url)), 'dist', 'assets'));
  for (const { name, bytes } of sizes)
    console.log(`${name.padEnd(22)} ${(bytes / KB).toFixed(1).padStart(5)} KB gzip`);
  for (const { name, bytes } of exceeded)
    console.error(`${name} is too large: ${(bytes / KB).toFixed(1)} KB gzip`);
  process.exitCode = exceeded.length > 0 ? 1 : 0;
}
