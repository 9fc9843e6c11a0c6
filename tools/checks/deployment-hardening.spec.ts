import { readFileSync } from 'node:fs';
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
