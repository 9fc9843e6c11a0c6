import { cpus, totalmem } from 'node:os';
import type { ProductUnderTest } from '../harness/product-under-test.js';
import type { Figure } from './figure.js';

/** `docs/benchmarks.md`: machine, versions, method, table. */
export async function benchmarkReport(sut: ProductUnderTest, figures: readonly Figure[]): Promise<string> {
  const [postgres] = await sut.databases.rows<{ server_version: string }>('intake', 'show server_version');
  const missed = figures.filter((figure) => !figure.met);
  return `# Benchmarks

Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}; do not edit by hand.

**Machine.** ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB; the load generator, all servers and all apps share it.
**Versions.** Node ${process.versions.node}, PostgreSQL ${postgres?.server_version}, ${sut.product.servers.nats.title}, ${sut.product.servers.redis.title}.
**Method.** The bench starts its own product with an empty data folder (fsync and synchronous_commit on) and measures each figure against its bar in the same run. Throughput is compared with a
bare Fastify + pg server that keeps the same rows in the same PostgreSQL, in turns. Percentiles are nearest rank. Absolute figures depend on the machine; ratios are what to look at.

| | measured | bar | met | how |
|---|---|---|---|---|
${figures.map((figure) => `| ${figure.what} | ${figure.measured} | ${figure.bar} | ${figure.met ? 'yes' : '**no**'} | ${figure.note} |`).join('\n')}

${missed.length === 0 ? 'Every bar is met.' : `${missed.length} of ${figures.length} bars are missed.`}
`;
}
