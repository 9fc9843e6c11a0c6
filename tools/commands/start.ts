import { stopAllChildren } from '@gemeinsam/local-servers';
import { startProduct, type Product } from '../product/product.js';
import { chooseDoor } from '../product/door.js';
import { untilOrphaned } from '../product/orphaned.js';
import { projectRoot } from '../product/project-root.js';
import { dataDirOf, stackFileIn } from '../product/stack-file.js';
import { welcome } from '../product/welcome.js';
import { watchProduct } from '../watch/watch-product.js';

/**
 * `npm start`: the whole product with its servers, until Ctrl-C or SIGTERM. `--json` writes one line of JSON to
 * standard output when it is ready; everything else goes to standard error. `--watch` compiles what changes and restarts the apps that
 * run it.
 */
export async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const watched = args.includes('--watch');
  const began = Date.now();
  const tell = (line: string) =>
    process.stderr.write(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${line}\n`);
  const ended = Promise.race([untilSignal(), untilOrphaned()]);
  const env = process.env;
  process.stderr.write('Gemeinsam starts ...\n');
  const starting = (async () => {
    const door = await chooseDoor(env);
    return startProduct({
      dataDir: dataDirOf(env, projectRoot),
      ...door,
      publicUrl: env.PUBLIC_URL || undefined,
      demoPassword: env.DEMO_PASSWORD || undefined,
      configured: {
        postgresUrl: env.POSTGRES_URL || undefined,
        natsUrl: env.NATS_URL || undefined,
        redisUrl: env.REDIS_URL || undefined,
        smtpUrl: env.SMTP_URL || undefined,
      },
      watched,
      tell,
    });
  })();
  starting.catch(() => undefined);

  const first = await Promise.race([
    starting.then(
      (product) => ({ product }),
      (error: unknown) => ({ error }),
    ),
    ended,
  ]);
  if ('error' in first) {
    await stopAllChildren();
    process.stderr.write(`\n${first.error instanceof Error ? first.error.message : String(first.error)}\n`);
    return 1;
  }
  if ('signal' in first) {
    await stopAllChildren();
    await starting.then(
      (product) => product.stop(),
      () => undefined,
    );
    return 0;
  }
  announce(first.product, json, (Date.now() - began) / 1000);
  const watching = watched ? watchProduct(first.product, tell) : undefined;
  await ended;
  process.stderr.write('\nGemeinsam ends ...\n');
  await watching?.stop();
  await first.product.stop();
  process.stderr.write('All processes have ended. Your data stays in its folder.\n');
  return 0;
}

function announce(product: Product, json: boolean, seconds: number): void {
  process.stderr.write(welcome(product, seconds, process.env.DEMO_PASSWORD !== undefined));
  if (json)
    process.stdout.write(
      `${JSON.stringify({ ready: true, url: product.url, stack: stackFileIn(product.dataDir) })}\n`,
    );
}

/** The first signal to end. A further one, two seconds later or more, ends everything by force. */
function untilSignal(): Promise<{ signal: NodeJS.Signals }> {
  return new Promise((resolve) => {
    let firstAt = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // A terminal and npm each deliver the same Ctrl-C; only a later one is meant as "now".
        if (firstAt !== 0 && Date.now() - firstAt > 2_000) process.exit(130);
        firstAt ||= Date.now();
        resolve({ signal });
      });
    }
  });
}
