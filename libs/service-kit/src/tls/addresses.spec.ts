import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { parseConfig } from '../config/read-config.js';
import { serviceConfigShape } from '../config/service-config.js';

const here = {
  DATABASE_URL: 'postgres://web@127.0.0.1:5432/web',
  NATS_URL: 'nats://web:secret@localhost:4222',
  REDIS_URL: 'redis://[::1]:6379',
  DIRECT_SECRET: 'a secret that is long enough for 128 bits',
  INTAKE_DIRECT_URL: 'http://127.0.0.1:9090',
};
const read = (given: Record<string, string>) =>
  parseConfig(z.object(serviceConfigShape), { ...here, ...given });

describe('an address beyond this machine', () => {
  it.each([
    ['DATABASE_URL', 'postgres://web@postgres:5432/web?sslmode=verify-full&sslrootcert=/tls/ca.crt'],
    ['DATABASE_URL', 'postgres://web@postgres:5432/web?sslmode=disable'],
    ['NATS_URL', 'tls://web:secret@nats:4222?ca=/tls/ca.crt'],
    ['NATS_URL', 'nats://nats-0:4222?tls=off, nats://127.0.0.1:4222'],
    ['REDIS_URL', 'rediss://web:secret@redis:6379?ca=/tls/ca.crt'],
    ['REDIS_URL', 'redis://redis:6379?tls=off'],
    ['INTAKE_DIRECT_URL', 'https://intake:9090?ca=/tls/ca.crt'],
    ['INTAKE_DIRECT_URL', 'http://intake:9090?tls=off'],
  ])('is taken by TLS, or in plain text when it says so: %s=%s', (name, address) => {
    expect(read({ [name]: address })).toHaveProperty(name, address);
  });

  it.each([
    ['DATABASE_URL', 'postgres://web:secret@postgres:5432/web'],
    ['DATABASE_URL', 'postgres://web:secret@postgres:5432/web?sslmode=require'],
    ['DATABASE_URL', 'postgres://web:secret@postgres:5432/web?sslmode=prefer'],
    ['NATS_URL', 'nats://web:secret@nats:4222'],
    ['NATS_URL', 'tls://web:secret@nats-0:4222,nats://nats-1:4222'],
    ['REDIS_URL', 'redis://web:secret@127.example.org:6379'],
    ['INTAKE_DIRECT_URL', 'http://intake:9090'],
  ])('in plain text is refused at the start, without the secret in the words: %s=%s', (name, address) => {
    expect(() => read({ [name]: address })).toThrow(new RegExp(`${name}: beyond this machine`));
    expect(() => read({ [name]: address })).not.toThrow(/secret/);
  });
});
