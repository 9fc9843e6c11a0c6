import { trimmedText } from './text.js';

/** `Dot-string` of RFC 5321 section 4.1.2 (`dot-atom` of RFC 5322 section 3.2.3), as HTML's `type=email` takes it. */
const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
/** A host name of several labels (RFC 1123 section 2.1) whose last is no number. */
const hostName = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?!\d+$)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])$/;
const longestLocalPart = 64;
/** RFC 5321 section 4.5.3.1.3, without the angle brackets of a path. */
const longest = 254;

/**
 * An e-mail address as mail servers take it: its domain in ASCII (A-labels of RFC 5891, by UTS #46), or undefined when it
 * is none. Domains may be international as in RFC 6531; signs beyond ASCII before the `@` are not taken, for they need servers
 * that know SMTPUTF8 all the way.
 */
export function asciiEmail(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  if (at < 1 || local.length > longestLocalPart || !localPart.test(local)) return undefined;
  const domain = asciiDomain(address.slice(at + 1));
  const ascii = `${local}@${domain}`;
  return domain !== undefined && hostName.test(domain) && ascii.length <= longest ? ascii : undefined;
}

/** The format that is missed by an address which only mail servers with SMTPUTF8 take (RFC 6531); a code to find words by. */
export const beyondAscii = 'email-beyond-ascii';

/** Whether it is an address but for letters beyond ASCII before the `@`: right, and yet not to be reached from here. */
export function isBeyondAscii(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  // Letters, their accents and digits of every script, each as one ASCII letter.
  const plain = local.normalize('NFC').replace(/[^\p{ASCII}\p{C}\p{Z}]/gu, 'x');
  return plain !== local && asciiEmail(plain + address.slice(at)) !== undefined;
}

/** By the parser of URLs, which every runtime has. */
function asciiDomain(domain: string): string | undefined {
  if (/[\s/?#@:\\%[\]]/u.test(domain) || !URL.canParse(`https://${domain}`)) return undefined;
  return new URL(`https://${domain}`).hostname;
}

/** An e-mail address as it was typed; `asciiEmail` says how it is sent. */
export const emailAddressSchema = trimmedText()
  .max(longest)
  .superRefine((address, ctx) => {
    if (asciiEmail(address) === undefined)
      ctx.addIssue({
        code: 'invalid_format',
        format: isBeyondAscii(address) ? beyondAscii : 'email',
        input: address,
      });
  })
  .meta({ format: 'idn-email' });
