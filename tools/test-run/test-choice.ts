import { relative } from 'node:path';
import { layers, type Layer } from './test-layers.js';

/** What a person asked to run. */
export interface TestChoice {
  layers: readonly Layer[];
  /** Parts of paths of test files; every file when empty. */
  specs: readonly string[];
  testName?: string;
}

const isLayer = (word: string): word is Layer => (layers as readonly string[]).includes(word);

/** `[layer...] [part of a spec's path...] [-t part of a test's name]`: a word that names no layer names specs. */
export function choiceOf(args: readonly string[]): TestChoice {
  const at = args.indexOf('-t');
  const words = (at === -1 ? args : args.filter((_, index) => index !== at && index !== at + 1)).filter(
    (word) => word !== '--path',
  );
  const option = words.find((word) => word.startsWith('-'));
  if (option !== undefined) throw new Error(`There is no option ${option}. ${usage}`);
  const testName = at === -1 ? undefined : args[at + 1];
  if (at !== -1 && !testName) throw new Error(`-t needs a part of a test's name. ${usage}`);
  const named = words.filter(isLayer);
  return {
    layers: named.length === 0 ? layers : layers.filter((layer) => named.includes(layer)),
    specs: words.filter((word) => !isLayer(word)),
    ...(testName === undefined ? {} : { testName }),
  };
}

/** The files of a layer that were asked for, by parts of their paths from the root. */
export function chosenFiles(files: readonly string[], specs: readonly string[], root: string): string[] {
  return files.filter((file) =>
    specs.some((spec) => file === spec || relative(root, file).includes(spec.replace(/^\.\//, ''))),
  );
}

/** A run of nothing is no success. */
export function nothingMatches(choice: TestChoice): Error {
  return new Error(
    `No test file of ${choice.layers.join(', ')} has ${choice.specs.map((spec) => `"${spec}"`).join(' or ')} in its path. ${usage}`,
  );
}

const usage = `Usage: npm test -- [${layers.join(' | ')}] [part of a spec's path] [-t part of a test's name]`;
