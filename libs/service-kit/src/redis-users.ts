import { type Service, services } from '@gemeinsam/contracts';

/** Start of every key and channel of an installation, unless `REDIS_PREFIX` says otherwise. */
export const redisPrefix = 'gemeinsam';

/** Where a service keeps its jobs. */
export const jobPrefixOf = (service: Service, prefix: string = redisPrefix): string => `${prefix}-${service}`;
/** Where a service keeps what else it has in Redis. */
export const keyPrefixOf = (service: Service, prefix: string = redisPrefix): string => `${prefix}:${service}`;

/**
 * What one service may do in Redis, as rules of its access control list (Redis 7, "ACL"): read and write under its own prefixes,
 * and nothing that shows, empties or steers the whole server. `INFO` is what BullMQ asks for the version.
 */
export const redisRulesOf = (service: Service, prefix: string = redisPrefix): string[] => [
  'resetkeys',
  `~${jobPrefixOf(service, prefix)}:*`,
  `~${keyPrefixOf(service, prefix)}:*`,
  'resetchannels',
  `&${keyPrefixOf(service, prefix)}:*`,
  '-@all',
  ...['read', 'write', 'connection', 'transaction', 'scripting', 'pubsub', 'blocking'].map(
    (kind) => `+@${kind}`,
  ),
  '-@dangerous',
  '-@admin',
  '-scan',
  '-randomkey',
  '+info',
];

/** Lines of a Redis configuration that make a user of each service; `passwords` must hold no spaces. */
export const redisUsers = (passwords: Readonly<Record<Service, string>>): string[] =>
  services.map((service) =>
    ['user', service, 'on', `>${passwords[service]}`, ...redisRulesOf(service)].join(' '),
  );
