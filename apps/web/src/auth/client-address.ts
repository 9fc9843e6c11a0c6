import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';

/**
 * A name for where a request comes from, to count by: the address, for IPv6 its /64 (one household or server has
 * all of it). Keyed with the secret so that no address lies readable in Redis or in a database.
 */
export function clientName(address: string, secret: string): string {
  return createHmac('sha256', secret).update(networkOf(address)).digest('base64url').slice(0, 22);
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return (parsed as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':');
}
