import { eventsOf, owners, services, streamOf, subscriptions, type Service } from '@gemeinsam/contracts';
import { answerPrefixOf, inboxPrefixOf } from './broker-options.js';

export type BusUser = Service | 'operator';

export interface BusPermissions {
  publish: string[];
  subscribe: string[];
}

/**
 * What one service may do on the bus: publish its own events, keep its own stream, read the streams it is
 * subscribed to, ask every service, answer requests. An answer is believed for what is sealed in it and for its
 * subject, which only the asker and the asked know.
 */
export function busPermissionsOf(service: Service): BusPermissions {
  const own = owners.includes(service) ? [service] : [];
  return {
    publish: [
      ...eventsOf(service).map((event) => event.type),
      ...own.flatMap((owner) =>
        ['INFO', 'CREATE', 'UPDATE'].map((call) => `$JS.API.STREAM.${call}.${streamOf(owner)}`),
      ),
      ...subscriptions[service].flatMap((owner) => consumerSubjects(streamOf(owner), service)),
      ...services.filter((other) => other !== service).map((other) => `requests.${other}.>`),
      `${answerPrefixOf('*')}.>`,
    ],
    subscribe: [`requests.${service}.>`, `${inboxPrefixOf(service)}.>`],
  };
}

/** JetStream calls for one durable consumer, named like the service, of one stream. */
const consumerSubjects = (stream: string, durable: string): string[] => [
  `$JS.API.STREAM.INFO.${stream}`,
  `$JS.API.STREAM.MSG.GET.${stream}`,
  `$JS.API.CONSUMER.CREATE.${stream}.${durable}`,
  `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${durable}`,
  `$JS.API.CONSUMER.INFO.${stream}.${durable}`,
  `$JS.API.CONSUMER.DELETE.${stream}.${durable}`,
  `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
  `$JS.ACK.${stream}.${durable}.>`,
];

const list = (subjects: readonly string[]): string =>
  `[${subjects.map((subject) => JSON.stringify(subject)).join(', ')}]`;

/**
 * The `authorization` block of a nats-server configuration: one user per service with exactly the permissions
 * the contracts give it, and `operator`, who may do everything (provisioning, tools). Without a password a user
 * is left out and cannot connect.
 *
 * Not `allow_responses`: the server then remembers the reply subject of everything it delivers, each event of a stream
 * included, and above 4,096 it looks through all of them at each delivery (nats-server, `pruneReplyPerms`).
 */
export function natsAuthorization(passwords: Partial<Record<BusUser, string>>): string {
  const users = services
    .filter((service) => passwords[service] !== undefined)
    .map((service) => {
      const { publish, subscribe } = busPermissionsOf(service);
      return [
        `    {`,
        `      user: ${JSON.stringify(service)}, password: ${JSON.stringify(passwords[service])}`,
        `      permissions: {`,
        `        publish: { allow: ${list(publish)} }`,
        `        subscribe: { allow: ${list(subscribe)} }`,
        `      }`,
        `    }`,
      ].join('\n');
    });
  if (passwords.operator !== undefined)
    users.push(`    { user: "operator", password: ${JSON.stringify(passwords.operator)} }`);
  return ['authorization {', '  users: [', ...users, '  ]', '}', ''].join('\n');
}
