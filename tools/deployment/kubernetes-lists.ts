import { serviceRegistry, services } from '@gemeinsam/contracts';
import { withSection } from './generated-section.js';

/** `k8s/base/kustomization.yaml` with every app. */
export const kustomization = (present: string): string =>
  withSection(
    present,
    'apps',
    services.map((service) => `- apps/${service}.yaml`),
  );

/** `k8s/overlays/production/kustomization.yaml` with the copies of every app. */
export const productionOverlay = (present: string): string =>
  withSection(
    present,
    'copies',
    services.map((service) => `- { name: ${service}, count: ${serviceRegistry[service].size.copies} }`),
  );

/** `k8s/base/postgres.yaml` with a role and a database for each service. */
export function postgresCluster(present: string): string {
  const roles = services.map(
    (service) =>
      `- { name: ${service}, ensure: present, login: true, passwordSecret: { name: postgres-${service} } }`,
  );
  const databases = services.flatMap((service) => [
    '---',
    'apiVersion: postgresql.cnpg.io/v1',
    'kind: Database',
    'metadata:',
    `  name: ${service}`,
    'spec:',
    '  cluster: { name: postgres }',
    `  name: ${service}`,
    `  owner: ${service}`,
    '  encoding: UTF8',
  ]);
  return withSection(withSection(present, 'roles', roles), 'databases', databases);
}
