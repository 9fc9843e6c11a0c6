import { webCommand } from '../product/web-command.js';

/** `npm run token -- --role paper --name scanner`: prints a new API token on standard output. */
export async function main(args: readonly string[]): Promise<number> {
  const { output, code } = await webCommand('create-token', args);
  process.stdout.write(output);
  return code;
}
