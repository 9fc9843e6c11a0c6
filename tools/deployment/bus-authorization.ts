import { services } from '@gemeinsam/contracts';
import { natsAuthorization, type BusUser } from '@gemeinsam/messaging/broker/authorization';

const users: BusUser[] = [...services, 'operator'];

/**
 * The users of the bus and what each may do, as a file for Compose and Kubernetes: generated from the contracts,
 * with passwords that the server takes from its environment.
 */
export function busAuthorizationFile(): string {
  const placeholders = Object.fromEntries(
    users.map((user) => [user, `$NATS_PASSWORD_${user.toUpperCase()}`]),
  );
  // Unquoted, the server reads $NAME as a variable.
  const block = natsAuthorization(placeholders as Record<BusUser, string>).replace(
    /"(\$NATS_PASSWORD_[A-Z]+)"/g,
    '$1',
  );
  return `# Generated from libs/contracts by: npm run generate\n${block}`;
}
