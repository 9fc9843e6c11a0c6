/**
 * The first step of `npm start`, `npm test` and the commands, in plain Node without any package: it checks Node,
 * installs packages and builds where that is needed, and hands over to the compiled command.
 *
 *   node tools/bootstrap.mjs start | test [layer...] | bench | run <command> [argument...] | prepare
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const tell = (line) => process.stderr.write(`${line}\n`);

checkNode();
await install();
await build(process.argv[2], process.argv[3]);
await handOver(process.argv.slice(2));

function checkNode() {
  const wanted = /(\d+)\.(\d+)/.exec(readJson('package.json').engines.node).slice(1).map(Number);
  const have = process.versions.node.split('.').map(Number);
  if (have[0] > wanted[0] || (have[0] === wanted[0] && have[1] >= wanted[1])) return;
  tell(`Gemeinsam needs Node.js ${wanted.join('.')} or later; this is ${process.versions.node}.`);
  tell(
    '  Debian/Ubuntu:  curl -fsSL https://deb.nodesource.com/setup_22.x | sudo -E bash - && sudo apt-get install -y nodejs',
  );
  tell('  Fedora:         sudo dnf install -y nodejs22');
  tell('  macOS:          brew install node@22');
  process.exit(1);
}

/** Packages are installed when any of the lock file is missing or of another version. */
async function install() {
  if (isInstalled()) return;
  tell('Installing packages (npm ci), about a minute ...');
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  await run(
    [...npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    'packages are being installed',
  );
}

function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = readJson('package-lock.json').packages;
  const have = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.optional || entry.peer) return true;
    return have[path] !== undefined && have[path].version === entry.version;
  });
}

/**
 * Compiles and bundles what is older than its sources. The product and its commands need no tests; those who run
 * the tests, or check everything, compile these as well. Unit tests compile what they read: all they need is their runner.
 */
async function build(what, first) {
  if (what === 'explore' || (what === 'test' && first === 'unit')) return buildRunner();
  const everything = ['test', 'prepare', 'ci', 'check', 'bench'].includes(what);
  const apps = readdirSync(join(root, 'apps')).filter((app) =>
    existsSync(join(root, 'apps', app, 'tsconfig.json')),
  );
  const projects = everything ? [] : [...apps.map((app) => `apps/${app}`), 'tools'];
  const sources = ['apps', 'libs', 'tools', ...(everything ? ['tests'] : [])];
  if (!existsSync(join(root, 'tools/dist'))) tell('Building, about a minute the first time ...');
  await unlessCurrent(`tools/dist/.compiled${everything ? '-all' : ''}`, sources, () => compile(projects));
  await unlessCurrent('libs/ui/dist/.bundled', ['libs/ui'], () =>
    run([process.execPath, 'libs/ui/build.mjs'], 'styles and scripts are being bundled'),
  );
  // A watch runs the compiled files.
  if (process.argv.includes('--watch')) return;
  await unlessCurrent('tools/dist/.bundled', ['apps', 'libs', 'tools/bundle-apps.mjs'], () =>
    run([process.execPath, 'tools/bundle-apps.mjs'], 'the apps are being bundled'),
  );
}

function buildRunner() {
  return unlessCurrent(
    'tools/dist/.compiled-runner',
    ['libs/local-servers', 'tools/test-run', 'tools/commands'],
    () => compile(['tools']),
  );
}

/** By its path: both TypeScripts call their program `tsc` (docs/adr/0041). */
function compile(projects) {
  const compiler = 'node_modules/typescript-native/bin/tsc';
  return run([process.execPath, compiler, '-b', ...projects], 'the build goes on');
}

/** Does the work unless a stamp of its last success is newer than every source. */
async function unlessCurrent(stampFile, folders, work) {
  const stamp = join(root, stampFile);
  const began = new Date();
  const since = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (
    since >
    Math.max(
      ...folders.map((folder) => newest(join(root, folder))),
      statSync(join(root, 'package-lock.json')).mtimeMs,
    )
  )
    return;
  await work();
  writeFileSync(stamp, '');
  // What changed while the work went on is done next time.
  utimesSync(stamp, began, began);
}

function newest(path) {
  const found = statSync(path);
  return found.isDirectory() ? newestIn(path) : found.mtimeMs;
}

function newestIn(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'dist' || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    time = Math.max(time, newest(path));
  }
  return time;
}

/** Runs a program and ends with its code when it fails. On a quiet terminal a line now and then says that it goes on. */
function run([file, ...args], meanwhile) {
  const began = Date.now();
  // Standard output belongs to the command that follows; what is said on the way goes to standard error.
  const child = spawn(file, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '' },
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, forward);
  const reminder = setInterval(
    () => tell(`  ... ${meanwhile} (${Math.round((Date.now() - began) / 1000)} s)`),
    15_000,
  );
  return new Promise((resolve) => {
    const end = (code) => {
      clearInterval(reminder);
      for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, forward);
      if (code !== 0) process.exit(code ?? 1);
      resolve();
    };
    child.once('error', (error) => {
      tell(`${file}: ${error.message}`);
      end(1);
    });
    child.once('exit', (code, signal) => end(signal ? 130 : code));
  });
}

async function handOver([what, ...rest]) {
  if (what === 'prepare') return;
  const [command, args] = what === 'run' ? [rest[0], rest.slice(1)] : [what, rest];
  const file = join(root, `tools/dist/commands/${command}.js`);
  if (!/^[a-z-]+$/.test(command ?? '') || !existsSync(file)) {
    tell(`There is no command "${command ?? ''}".`);
    process.exit(2);
  }
  const { main } = await import(pathToFileURL(file).href);
  try {
    process.exitCode = (await main(args)) ?? 0;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
