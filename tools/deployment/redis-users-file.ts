import { forEachService, services } from '@gemeinsam/contracts';
import { redisUsers } from '@gemeinsam/service-kit/redis-users';

/** The users of Redis for Compose and Kubernetes, with passwords that the shell before the server puts in from its environment. */
export const redisUsersFile = (): string =>
  `${[
    '# Generated from libs/service-kit by: npm run generate',
    // Of the operator, whose password is REDIS_PASSWORD.
    'user default on >$REDIS_PASSWORD allkeys allchannels +@all',
    ...redisUsers(forEachService(services, (service) => `$REDIS_PASSWORD_${service.toUpperCase()}`)),
  ].join('\n')}\n`;
