import { join } from 'node:path';
import { paperInboxOf } from './app-places.js';
import type { Product } from './product.js';

const staff = [
  ['agent@example.org', 'phone desk'],
  ['paper@example.org', 'paper desk'],
  ['moderator1@example.org', 'review queue'],
  ['moderator2@example.org', 'review queue'],
  ['lead@example.org', 'review queue, dashboard, messages'],
  ['admin@example.org', 'everything'],
] as const;

/** What a person needs to know once the product runs. */
export function welcome(product: Product, seconds: number, passwordGiven: boolean): string {
  const { url } = product;
  const lines = [
    '',
    `Gemeinsam is ready (${seconds.toFixed(1)} s).`,
    '',
    `  Take part    ${url}/`,
    `  Staff        ${url}/login`,
    `  JSON API     ${url}/api/docs`,
    ...(product.mailboxUrl
      ? [
          `  Mailbox      ${product.mailboxUrl}   (every e-mail the product sends; nothing leaves this machine)`,
        ]
      : []),
    '',
    ...(product.demoPassword === undefined
      ? []
      : [
          `  Demo staff, password ${passwordGiven ? 'as given in DEMO_PASSWORD' : product.demoPassword}`,
          ...staff.map(([address, desk]) => `    ${address.padEnd(24)} ${desk}`),
          '',
        ]),
    `  Data   ${product.dataDir}`,
    `  Scans  ${paperInboxOf(product.dataDir)}   (PDF, TIFF, JPEG, PNG put there are read)`,
    `  Logs   ${join(product.dataDir, 'logs')}`,
    '  Stop with Ctrl-C.',
    '',
  ];
  return `${lines.join('\n')}\n`;
}
