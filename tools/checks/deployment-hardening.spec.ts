import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { projectRoot } from '../product/project-root.js';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

interface Policy {
  kind: string;
  metadata: { name: string };
  spec: {
    podSelector: object;
    policyTypes?: string[];
    egress?: { to?: { ipBlock?: object }[]; ports?: object[] }[];
  };
}

describe('the deployment', () => {
  const policies = parseAllDocuments(read('k8s/base/network-policies.yaml')).map(
    (document) => document.toJS() as Policy,
  );

  it('lets nothing out of the cluster but by a rule that names where to and by which port', () => {
    const closed = policies.find(({ metadata }) => metadata.name === 'nothing-by-default')!;
    expect(closed.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    const rules = policies.flatMap(({ metadata, spec }) =>
      (spec.egress ?? []).map((rule) => ({ name: metadata.name, ...rule })),
    );
    expect(rules.filter(({ to, ports }) => !to?.length || !ports?.length)).toEqual([]);
    const outside = rules.filter(({ to }) => to!.some(({ ipBlock }) => ipBlock)).map(({ name }) => name);
    expect(outside.sort()).toEqual(['blobs-out', 'databases-out', 'mail-out']);
  });

  it('hands no password over as an argument, which every process of the host may read', () => {
    const compose = parse(read('docker-compose.yml'), { merge: true }) as {
      services: Record<string, { command?: unknown; healthcheck?: { test: unknown } }>;
    };
    const words = Object.values(compose.services).flatMap(({ command, healthcheck }) => [
      JSON.stringify(command ?? ''),
      JSON.stringify(healthcheck?.test ?? ''),
    ]);
    for (const path of ['k8s/base/redis/redis.yaml', 'k8s/base/nats/nats.yaml'])
      for (const document of parseAllDocuments(read(path))) {
        const { spec } = document.toJS() as {
          spec: { template?: { spec: { containers: { command?: unknown; args?: unknown }[] } } };
        };
        for (const { command, args } of spec.template?.spec.containers ?? [])
          words.push(JSON.stringify([command, args]));
      }
    // Compose and Kubernetes put these into the arguments; a shell's own `$NAME` in a here-document stays out of them.
    expect(words.filter((text) => /\$[({][A-Z_]*(PASSWORD|SECRET)|-a \\?"?\$/.test(text))).toEqual([]);
    expect(read('docker/make-databases.sh')).not.toMatch(/-v password=/);
  });
});

describe('connections inside an installation', () => {
  const places = [
    'docker-compose.yml',
    ...readdirSync(join(projectRoot, 'k8s/base/apps')).map((file) => `k8s/base/apps/${file}`),
  ];

  it.each(places)('go by TLS from every app, to who has a certificate of the own authority: %s', (place) => {
    const addresses = [
      ...read(place).matchAll(/(?<![\w'])(?:postgres|nats|tls|rediss?|https?):\/\/[^\s']+/g),
    ].map(([address]) => address);
    expect(addresses.length).toBeGreaterThan(6);
    const trusted =
      /^(postgres:.*\?sslmode=verify-full&sslrootcert=\/tls\/[\w/]*ca\.crt|(tls|rediss|https):.*\?ca=\/tls\/[\w/]*ca\.crt)$/;
    expect(addresses.filter((address) => !trusted.test(address))).toEqual([]);
  });

  it('are taken by no server in plain text', () => {
    const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
      services: Record<string, { command: string[]; environment: Record<string, string> }>;
    };
    expect(services['postgres']!.command).toEqual(expect.arrayContaining(['ssl=on']));
    const remote = read('docker/pg_hba.conf')
      .split('\n')
      .filter((line) => line.startsWith('host') && !/127\.0\.0\.1|::1/.test(line));
    expect(remote.map((line) => line.split(/\s+/, 1)[0])).toEqual(['hostssl']);
    for (const redis of [services['redis']!.command.join(' '), read('k8s/base/redis/redis.yaml')])
      expect(redis).toContain('--port 0 --tls-port 6379');
    for (const nats of ['docker/nats.conf', 'k8s/base/nats/nats.conf'])
      expect(read(nats)).toMatch(/^tls \{$/m);
    expect(read('k8s/base/nats/nats.conf')).toMatch(/^ {2}tls \{$/m);
    expect(read('k8s/base/nats/nats.yaml')).toContain('"tls://route:');
    expect(read('k8s/base/postgres.yaml')).toContain('hostnossl all all all reject');
    for (const app of ['intake', 'web'])
      expect(services[app]!.environment).toMatchObject({
        TLS_CERT_FILE: '/tls/tls.crt',
        TLS_KEY_FILE: '/tls/tls.key',
      });
  });

  it('have a key that no other container sees, and none in the repository', () => {
    const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
      services: Record<string, { volumes?: string[] }>;
    };
    const seers = (volume: string) =>
      Object.keys(services).filter((name) =>
        services[name]!.volumes?.some((mount) => mount.startsWith(`${volume}:`)),
      );
    expect(seers('tls-authority')).toEqual(['certificates']);
    for (const server of ['postgres', 'nats', 'redis'])
      expect(seers(`tls-${server}`)).toEqual(['certificates', server]);
    const kept = [...places, 'k8s/base/certificates.yaml', 'docker/make-certificates.sh'].map(read).join();
    expect(kept).not.toMatch(/PRIVATE KEY/);
  });
});

describe('the lockfile', () => {
  it('holds a checksum of every package, and none from elsewhere than the registry', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { link?: boolean; inBundle?: boolean; integrity?: string; resolved?: string }>;
    };
    const installed = Object.entries(packages).filter(
      ([path, { link, inBundle }]) => path.includes('node_modules/') && !link && !inBundle,
    );
    expect(installed.length).toBeGreaterThan(500);
    const bad = installed.filter(
      ([, { integrity, resolved }]) =>
        !integrity?.startsWith('sha512-') ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(bad.map(([path]) => path)).toEqual([]);
  });
});
