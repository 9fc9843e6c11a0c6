import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { services } from '@gemeinsam/contracts';
import { Redis } from 'ioredis';
import type { BusListener } from './bus-listener.js';
import type { ProductUnderTest } from './product-under-test.js';
import type { Trace, TraceSearch } from './traces.js';

/** Everything that the product keeps of what `search` looks for: rows, keys, events, files with their names, logs. */
export async function tracesInStores(
  sut: ProductUnderTest,
  bus: BusListener,
  search: TraceSearch,
): Promise<Trace[]> {
  const events = await bus.kept();
  return [
    ...(await inDatabases(sut, search)),
    ...(await inRedis(sut, search)),
    ...events.flatMap(({ subject, content }) => search.in(subject, content)),
    ...inFolder(blobFolder(sut), search),
    ...inFolder(join(sut.product.dataDir, 'logs'), search),
  ];
}

/** Where scans, letters and forms lie. */
export const blobFolder = (sut: ProductUnderTest): string =>
  fileURLToPath(sut.product.environmentOf('intake')['BLOB_URL']!);

async function inDatabases(sut: ProductUnderTest, search: TraceSearch): Promise<Trace[]> {
  const found: Trace[] = [];
  for (const app of services) {
    const tables = await sut.databases.rows<{ name: string }>(
      app,
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables)
      for (const { row } of await sut.databases.rows<{ row: string }>(
        app,
        `select row_to_json(one)::text as row from ${name} one`,
      ))
        found.push(...search.in(`${app}: ${name}`, row));
  }
  return found;
}

async function inRedis(sut: ProductUnderTest, search: TraceSearch): Promise<Trace[]> {
  const redis = new Redis(sut.product.servers.redis.url);
  try {
    const found: Trace[] = [];
    for (const key of await redis.keys('*'))
      found.push(...search.in(`redis: ${key}`, `${key}\n${await valueOf(redis, key)}`));
    return found;
  } finally {
    redis.disconnect();
  }
}

async function valueOf(redis: Redis, key: string): Promise<string> {
  const read: Record<string, () => Promise<unknown>> = {
    string: () => redis.get(key),
    hash: () => redis.hgetall(key),
    list: () => redis.lrange(key, 0, -1),
    set: () => redis.smembers(key),
    zset: () => redis.zrange(key, 0, -1),
    stream: () => redis.xrange(key, '-', '+'),
    // It ended meanwhile.
    none: async () => null,
  };
  return JSON.stringify(await read[await redis.type(key)]!());
}

function inFolder(folder: string, search: TraceSearch): Trace[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [...search.in(`name of ${file}`, name), ...search.in(file, readFileSync(file))];
    });
}
