import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureDatabase } from '@gemeinsam/local-servers';
import autocannon from 'autocannon';
import { contributionBody } from '../harness/contribution-body.js';
import type { ProductUnderTest } from '../harness/product-under-test.js';
import { type Figure, median, percentile, round } from './figure.js';

const connections = 50;
const seconds = Number(process.env['BENCH_SECONDS'] ?? 15);

interface Run {
  perSecond: number;
  p99: number;
  failed: number;
}

async function cannon(url: string, options: { rate?: number; duration?: number } = {}): Promise<Run> {
  const result = await autocannon({
    url,
    method: 'POST',
    connections,
    duration: options.duration ?? seconds,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(contributionBody({ consent: true })),
    ...(options.rate ? { overallRate: Math.max(1, Math.floor(options.rate)) } : {}),
  });
  return {
    perSecond: result['2xx'] / result.duration,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

/** Accepting contributions against a bare server that keeps the same rows, in turns; then how soon a case is in the queue. */
export async function benchAccepting(sut: ProductUnderTest): Promise<Figure[]> {
  const url = await ensureDatabase(sut.product.servers.postgresql.url, 'bench_baseline', 'bench');
  const bare = spawn(process.execPath, [join(import.meta.dirname, 'bare-server.js'), url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(bare.stdout, 'data')) as [Buffer];
  const bareUrl = `${String(line).trim()}/contributions`;
  const ourUrl = `${sut.product.url}/api/v1/contributions`;
  try {
    await cannon(bareUrl, { duration: 5 });
    await cannon(ourUrl, { duration: 10 });
    const pairs: { bare: Run; ours: Run }[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await queueEmpty(sut);
      const bareRun = await cannon(bareUrl);
      pairs.push({ bare: bareRun, ours: await cannon(ourUrl) });
    }
    await queueEmpty(sut);
    const ratio = median(pairs.map(({ bare: a, ours }) => (100 * ours.perSecond) / a.perSecond));
    const ours = median(pairs.map((pair) => pair.ours.perSecond));
    const p99 = median(pairs.map((pair) => pair.ours.p99));
    const failed = pairs.reduce((sum, pair) => sum + pair.ours.failed, 0);
    const visible = await untilVisible(sut, ourUrl, ours / 2);
    return [
      {
        what: 'Accepting over HTTP, share of the bare server’s throughput',
        measured: `${round(ratio)} % (${round(ours)}/s against ${round(median(pairs.map((pair) => pair.bare.perSecond)))}/s)`,
        bar: '≥ 20 %',
        met: ratio >= 20 && failed === 0,
        note: `${connections} connections, ${seconds} s a turn, three turns each, medians; the whole pipeline runs meanwhile; ${failed} failed`,
      },
      {
        what: 'Accepting, 99th percentile',
        measured: `${round(p99)} ms`,
        bar: '< 250 ms',
        met: p99 < 250,
        note: `at full load, ${connections} connections: both cores are busy with accepting and with the four services behind it`,
      },
      {
        what: 'Accepted → case in the queue, 99th percentile',
        measured: `${round(visible.p99)} ms (median ${round(visible.p50)} ms)`,
        bar: '< 2,000 ms',
        met: visible.p99 < 2000,
        note: `at half of that load (${round(ours / 2)}/s), ${visible.samples} contributions; from received_at in intake to the case’s event in moderation`,
      },
    ];
  } finally {
    bare.kill();
  }
}

/** Both sides begin with nothing left to do. */
async function queueEmpty(sut: ProductUnderTest): Promise<void> {
  for (let waited = 0; waited < 180; waited++) {
    const received = await sut.databases.count('intake', 'select count(*) from contributions');
    const cases = await sut.databases.count('moderation', 'select count(*) from cases');
    const settled = await sut.databases.count(
      'intake',
      `select count(*) from contributions where state = 'received'`,
    );
    if (received === cases && settled === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error('the pipeline did not catch up within three minutes');
}

async function untilVisible(
  sut: ProductUnderTest,
  url: string,
  rate: number,
): Promise<{ p50: number; p99: number; samples: number }> {
  const [{ now }] = (await sut.databases.rows<{ now: Date }>(
    'intake',
    'select clock_timestamp() as now',
  )) as [{ now: Date }];
  await cannon(url, { rate });
  await queueEmpty(sut);
  const received = await sut.databases.rows<{ id: string; at: Date }>(
    'intake',
    'select id, received_at as at from contributions where received_at > $1',
    [now],
  );
  const opened = await sut.databases.rows<{ id: string; at: Date }>(
    'moderation',
    `select ordering_key as id, recorded_at as at from outbox where type = 'moderation.case.opened.v1' and recorded_at > $1`,
    [now],
  );
  const openedAt = new Map(opened.map((row) => [row.id, row.at.getTime()]));
  const samples = received.flatMap((row) => {
    const at = openedAt.get(row.id);
    return at === undefined ? [] : [at - row.at.getTime()];
  });
  return { p50: median(samples), p99: percentile(samples, 99), samples: samples.length };
}
