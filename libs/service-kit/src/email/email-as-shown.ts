import { domainToUnicode } from 'node:url';

/**
 * An e-mail address as people write it: browsers send the domain of `type=email` fields in ASCII (`xn--…`), whatever was
 * typed. What is no address stays as it is.
 */
export function emailAsShown(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  const domain = address.slice(at);
  return /(^|\.)xn--/i.test(domain) ? address.slice(0, at) + (domainToUnicode(domain) || domain) : address;
}
