import { readFile } from 'node:fs/promises';
import { services } from '@gemeinsam/contracts';
import type { ProductUnderTest } from '../harness/product-under-test.js';
import { type Figure, round } from './figure.js';

/** Resident memory of the five apps a while after the start, before any load. */
export async function benchMemory(sut: ProductUnderTest): Promise<Figure[]> {
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  const each: [string, number][] = [];
  for (const app of services) {
    const status = await readFile(`/proc/${sut.product.apps[app].pid}/status`, 'utf8');
    each.push([app, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024]);
  }
  const total = each.reduce((sum, [, megabytes]) => sum + megabytes, 0);
  return [
    {
      what: 'Resident memory of all apps when idle',
      measured: `${round(total)} MB`,
      bar: '< 800 MB',
      met: total < 800,
      note: each.map(([app, megabytes]) => `${app} ${round(megabytes)}`).join(', '),
    },
  ];
}
