import { createApiToken } from '../product/api-token.js';

/** `npm run token -- --role paper --name scanner`: prints a new API token on standard output. */
export async function main(args: readonly string[]): Promise<number> {
  const { output, code } = await createApiToken(args);
  process.stdout.write(output);
  return code;
}
