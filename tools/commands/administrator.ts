import { webCommand } from '../product/web-command.js';

/** `npm run administrator -- --email … --name …`: makes the first administrator and prints the link to choose a password. */
export async function main(args: readonly string[]): Promise<number> {
  const { output, code } = await webCommand('create-administrator', args);
  process.stdout.write(output);
  return code;
}
