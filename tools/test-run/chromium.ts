import { existsSync } from 'node:fs';
import { findProgram, installCommands, installPackages, MissingProgram } from '@gemeinsam/local-servers';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onMacos = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium for the tests: CHROMIUM_PATH, the PATH, then Debian packages. Else says what to install. */
export async function findChromium(tell: (line: string) => void): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`);
  }
  const found = () => findProgram(...programs) ?? onMacos.find((file) => existsSync(file));
  const first = found();
  if (first) return first;
  const obstacle = await installPackages(['chromium'], tell);
  const installed = found();
  if (installed) return installed;
  throw new MissingProgram('Chromium, for the tests in a real browser,', installCommands.chromium, [
    obstacle ?? 'the package holds no such program',
  ]);
}
