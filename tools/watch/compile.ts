import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { compilerFile } from '../product/compiler.js';
import { CompilerOutput } from './compiler-output.js';

/** A run of the compiler: the projects whose code it wrote anew, and how many errors it found. */
export type Run = Pick<CompilerOutput, 'built' | 'errors'>;

/** Compiles what is older than its sources, and tells the errors. */
export async function compile(
  root: string,
  projects: readonly string[],
  tell: (line: string) => void,
): Promise<Run> {
  const compiler = spawn(process.execPath, [compilerFile, '-b', '--verbose', ...projects], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(compiler, 'close') as Promise<[number | null]>;
  const output = new CompilerOutput(root);
  createInterface({ input: compiler.stdout }).on('line', (line) => {
    if (output.read(line)) tell(line);
  });
  const [code] = await exit;
  if (code !== 0 && output.errors === 0) throw new Error('The compiler broke off');
  return output;
}
