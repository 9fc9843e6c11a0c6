import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { eventually } from '@gemeinsam/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type SourceWatch, watchSources } from './watch-sources.js';

jest.setTimeout(120_000);

describe('watching the sources', () => {
  let root: string;
  let watching: SourceWatch;
  let said: string[];
  const restarted: Record<string, string[]> = {};

  beforeEach(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'gemeinsam-watch-')));
    project('libs/words', []);
    for (const app of ['hall', 'door']) project(`apps/${app}`, app === 'hall' ? ['../../libs/words'] : []);
    write('libs/words/src/index.ts', `export const word: string = 'good morning';\n`);
    write(
      'apps/hall/src/main.ts',
      `import { word } from '../../../libs/words/dist/index.js';\n${says(`'hall', word`)}`,
    );
    write('apps/door/src/main.ts', says(`'door', 'open'`));
    said = [];
    restarted['hall'] = [];
    restarted['door'] = [];
    watching = watchSources({
      root,
      apps: ['hall', 'door'],
      restart: (app) => {
        restarted[app]?.push(
          execFileSync(process.execPath, [join(root, `apps/${app}/dist/main.js`)], {
            encoding: 'utf8',
          }).trim(),
        );
        return Promise.resolve();
      },
      tell: (line) => said.push(line),
    });
    await watching.ready;
  });
  afterEach(async () => {
    await watching.stop();
    rmSync(root, { recursive: true, force: true });
  });

  it('restarts the app that changed, those that use a changed library, and none that has errors', async () => {
    await eventually(
      () => expect(restarted).toEqual({ hall: ['hall good morning'], door: ['door open'] }),
      60_000,
    );

    write('apps/door/src/main.ts', says(`'door', 'closed'`));
    await eventually(() => expect(restarted['door']?.at(-1)).toBe('door closed'), 60_000);
    expect(restarted['hall']).toHaveLength(1);

    write('libs/words/src/index.ts', `export const word: number = 'wrong';\n`);
    await eventually(() => expect(said.join('\n')).toContain('the apps go on with the code before'), 60_000);
    expect(restarted['hall']).toHaveLength(1);

    write('libs/words/src/index.ts', `export const word: string = 'good evening';\n`);
    await eventually(() => expect(restarted['hall']?.at(-1)).toBe('hall good evening'), 60_000);
    expect(restarted['door']).toHaveLength(2);
  });

  it('hears of a file as often as an editor replaces it, and of one in a new folder', async () => {
    for (const state of ['closed', 'ajar']) {
      write('apps/door/src/main.ts~', says(`'door', '${state}'`));
      renameSync(join(root, 'apps/door/src/main.ts~'), join(root, 'apps/door/src/main.ts'));
      await eventually(() => expect(restarted['door']?.at(-1)).toBe(`door ${state}`), 60_000);
    }

    write('apps/door/src/main.ts', `import { colour } from './paint/colour.js';\n${says(`'door', colour`)}`);
    await eventually(() => expect(said.join('\n')).toContain('error TS2307'), 60_000);
    write('apps/door/src/paint/colour.ts', `export const colour: string = 'red';\n`);
    await eventually(() => expect(restarted['door']?.at(-1)).toBe('door red'), 60_000);
  });

  it('compiles what was saved after the compiler had read it and before it was done', async () => {
    const source = join(root, 'apps/door/src/main.ts');
    const { mtime } = statSync(join(root, 'apps/door/dist/main.js'));
    write('apps/door/src/main.ts', says(`'door', 'closed'`));
    utimesSync(source, mtime, mtime);
    await eventually(() => expect(restarted['door']?.at(-1)).toBe('door closed'), 60_000);
  });

  const says = (words: string): string =>
    `declare const console: { log(...words: string[]): void };\nconsole.log(${words});\n`;
  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  function project(path: string, references: readonly string[]): void {
    // Nothing but the language: these projects are there to be compiled quickly.
    const compilerOptions = {
      composite: true,
      skipLibCheck: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      outDir: 'dist',
      rootDir: 'src',
      tsBuildInfoFile: 'dist/.tsbuildinfo',
    };
    write(`${path}/package.json`, JSON.stringify({ type: 'module' }));
    write(
      `${path}/tsconfig.json`,
      JSON.stringify({
        compilerOptions,
        include: ['src'],
        references: references.map((to) => ({ path: to })),
      }),
    );
  }
});
