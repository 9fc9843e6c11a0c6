import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { envExample } from './env-example.js';
import { type ConfigurationError, parseConfig } from './read-config.js';
import { serviceConfigShape } from './service-config.js';

const schema = z.object({ ...serviceConfigShape, EXTRA: z.string().default('x').describe('an extra') });
const good = {
  DATABASE_URL: 'postgres://gemeinsam@localhost/intake',
  NATS_URL: 'nats://intake:pw@localhost:4222',
  REDIS_URL: 'redis://localhost:6379',
  DIRECT_SECRET: '0123456789abcdef0123456789abcdef',
};

describe('parseConfig', () => {
  it('fills defaults and freezes', () => {
    const config = parseConfig(schema, { ...good, OTEL_EXPORTER_OTLP_ENDPOINT: '' });
    expect(config).toMatchObject({ HTTP_PORT: 0, LOG_LEVEL: 'info', EXTRA: 'x' });
    expect(config.OTEL_EXPORTER_OTLP_ENDPOINT).toBeUndefined();
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('lists all problems at once and repeats no value', () => {
    const wrong = {
      ...good,
      DATABASE_URL: 'mysql://user:hunter2@db/x',
      HTTP_PORT: '99999',
      DIRECT_SECRET: '0123456789abcdef',
    };
    const { problems, message } = thrownBy(() => parseConfig(schema, wrong)) as ConfigurationError;
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'DATABASE_URL',
      'HTTP_PORT',
      'DIRECT_SECRET',
    ]);
    expect(message).not.toContain('hunter2');
    const plain = { ...good, NATS_URL: 'http://bus', REDIS_URL: 'no address' };
    const faults = thrownBy(() => parseConfig(schema, plain)) as ConfigurationError;
    expect(faults.problems).toHaveLength(2);
  });
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('envExample', () => {
  it('writes each variable with its meaning and default', () => {
    const text = envExample('intake', schema);
    expect(text).toContain('# an extra\nEXTRA=x\n');
    expect(text).toMatch(/# PostgreSQL database of this service[^\n]* \(required\)\nDATABASE_URL=\n/);
    expect(text).toContain('# OTEL_EXPORTER_OTLP_ENDPOINT=\n');
  });
});
