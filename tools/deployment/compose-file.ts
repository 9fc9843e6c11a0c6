import { directUrlVariable, operatedServices, type Service, services } from '@gemeinsam/contracts';
import { withSection } from './generated-section.js';
import { hasDoor, settingsOf } from './settings.js';

/** `docker-compose.yml` with the apps, their databases and their users of the bus as the registry of services has them. */
export function composeFile(present: string): string {
  const required = (name: string): string => `${name}: \${${name}:?}`;
  const passwords = (kind: 'DATABASE' | 'NATS' | 'REDIS', users: readonly string[]): string[] =>
    users.map((user) => required(`${kind}_PASSWORD_${user.toUpperCase()}`));
  const sections: Record<string, string[]> = {
    'direct lines': operatedServices.map(
      (service) => `${directUrlVariable(service)}: https://${service}:9090?ca=/tls/ca.crt`,
    ),
    apps: services.flatMap((service) => [...appLines(service), '']).slice(0, -1),
    'names of apps': [`APPS: ${services.join(' ')}`],
    'passwords of databases': passwords('DATABASE', services),
    'passwords of the bus': passwords('NATS', [...services, 'operator']),
    'passwords of Redis': passwords('REDIS', services),
  };
  return Object.entries(sections).reduce((text, [name, lines]) => withSection(text, name, lines), present);
}

function appLines(service: Service): string[] {
  const upper = service.toUpperCase();
  const given = settingsOf(service).flatMap(([name, { compose }]) =>
    compose ? [`${name}: ${compose}`] : [],
  );
  return [
    `${service}:`,
    '  <<: *app',
    `  command: [node, apps/${service}/dist/bundle/main.js]`,
    ...(hasDoor(service) ? [`  ports: ['\${DOOR:-127.0.0.1:8080}:8080']`] : []),
    '  environment:',
    '    <<: *environment',
    `    DATABASE_URL: postgres://${service}:\${DATABASE_PASSWORD_${upper}:?}@postgres:5432/${service}?sslmode=verify-full&sslrootcert=/tls/ca.crt`,
    `    NATS_URL: tls://${service}:\${NATS_PASSWORD_${upper}:?}@nats:4222?ca=/tls/ca.crt`,
    `    REDIS_URL: rediss://${service}:\${REDIS_PASSWORD_${upper}:?}@redis:6379?ca=/tls/ca.crt`,
    ...given.map((line) => `    ${line}`),
  ];
}
