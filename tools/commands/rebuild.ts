import { asOf, rebuild } from '@gemeinsam/contracts';
import { operator, withRequests } from '../product/running-product.js';

/** `npm run rebuild -- reporting`: throws the projections away, computes them again and waits until they are there. */
export async function main(args: readonly string[]): Promise<number> {
  if (args[0] !== 'reporting') {
    process.stderr.write('Computes the figures again from the events.\n\n  npm run rebuild -- reporting\n');
    return args[0] === '--help' ? 0 : 2;
  }
  return withRequests(async (client) => {
    const { started } = await client.ask(rebuild, {}, { actor: operator, timeoutMs: 60_000 });
    process.stdout.write(started ? 'The rebuild has begun ...\n' : 'A rebuild was already under way ...\n');
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const now = await client.ask(asOf, {}, { actor: operator, timeoutMs: 60_000 });
      if (now.rebuilding) continue;
      process.stdout.write(`The figures are computed again, as of event ${now.event}.\n`);
      return 0;
    }
  });
}
