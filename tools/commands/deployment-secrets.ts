import { randomBytes } from 'node:crypto';
import { services } from '@gemeinsam/contracts';

/** Begins with a letter, because the bus reads a variable that begins with a digit as a number; safe in URLs. */
const secret = (bytes = 24): string => `s${randomBytes(bytes).toString('hex')}`;

/** New secrets for an installation: `.env` for Compose, or with `--kubernetes` the Secret objects. Keep what it prints. */
export function main(args: readonly string[]): number {
  process.stdout.write(args.includes('--kubernetes') ? kubernetesSecrets() : composeSecrets());
  return 0;
}

function composeSecrets(): string {
  const upper = services.map((service) => service.toUpperCase());
  const lines = [
    '# Where people open the site, and the mail server that sends to them.',
    'PUBLIC_URL=http://localhost:8080',
    'SMTP_URL=smtp://user:password@mail.example.org:587',
    'MAIL_FROM=mitwirkung@example.org',
    '# The office as people see it: imprint, privacy notice, accessibility statement, foot of every page, letters.',
    'OFFICE_NAME=',
    'OFFICE_ADDRESS=',
    'OFFICE_HOURS=',
    'OFFICE_PHONE=',
    'OFFICE_EMAIL=',
    'OFFICE_CALL_LANGUAGES=',
    'OFFICE_OPERATOR=',
    'OFFICE_DATA_PROTECTION=',
    '# Host and port where the door opens; put a proxy with TLS in front and set TRUSTED_PROXIES=1.',
    'DOOR=127.0.0.1:8080',
    'TRUSTED_PROXIES=0',
    '# For a trial: DEMO_PROCESS=1 and a DEMO_STAFF_PASSWORD.',
    'DEMO_PROCESS=0',
    'DEMO_STAFF_PASSWORD=',
    '# Secrets.',
    `POSTGRES_PASSWORD=${secret()}`,
    ...upper.map((name) => `DATABASE_PASSWORD_${name}=${secret()}`),
    ...[...upper, 'OPERATOR'].map((name) => `NATS_PASSWORD_${name}=${secret()}`),
    `REDIS_PASSWORD=${secret()}`,
    ...upper.map((name) => `REDIS_PASSWORD_${name}=${secret()}`),
    `DIRECT_SECRET=${secret()}`,
    `SESSION_SECRET=${secret(48)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function kubernetesSecrets(): string {
  const databases = services.map((service) =>
    manifest(`postgres-${service}`, { username: service, password: secret() }, 'kubernetes.io/basic-auth'),
  );
  const bus = [...services, 'operator', 'route'].map((user) => [
    `NATS_PASSWORD_${user.toUpperCase()}`,
    secret(),
  ]);
  const redis = ['', ...services.map((service) => `_${service.toUpperCase()}`)].map((user) => [
    `REDIS_PASSWORD${user}`,
    secret(),
  ]);
  return [
    ...databases,
    manifest('nats', Object.fromEntries(bus) as Record<string, string>),
    manifest('redis', Object.fromEntries(redis) as Record<string, string>),
    manifest('gemeinsam', {
      DIRECT_SECRET: secret(),
      SESSION_SECRET: secret(48),
      SMTP_URL: 'smtp://user:password@mail.example.org:587',
      BLOB_URL: 's3://key:secret@storage.example.org/gemeinsam?region=eu-central-1',
    }),
  ].join('---\n');
}

const manifest = (name: string, data: Record<string, string>, type = 'Opaque'): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\ntype: ${type}\nstringData:\n${Object.entries(
    data,
  )
    .map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`)
    .join('')}`;
