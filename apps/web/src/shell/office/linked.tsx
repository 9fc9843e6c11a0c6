import { useVisit } from '../visit.js';

/** A phone number as a link: digits and the leading plus (RFC 3966). */
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const email = /[\w.+-]+@[\w.-]+\w/;
const address = /https:\/\/[^\s,]*[^\s,.]/;

/**
 * A sentence in which phone numbers can be called, e-mail addresses be written to, and web addresses be opened. The numbers are
 * the office's own and `phone`.
 */
export function Linked({ children, phone }: { children: string; phone?: string }) {
  const { office } = useVisit();
  const numbers = [phone ?? office.phone, office.phone];
  const links = new RegExp(`(${[...numbers.map(literally), email.source, address.source].join('|')})`);
  // With a group in the expression every second part is what was found.
  return (
    <>
      {children.split(links).map((part, index) => (index % 2 === 0 ? part : <Link key={index}>{part}</Link>))}
    </>
  );
}

function Link({ children }: { children: string }) {
  if (children.startsWith('https://')) return <a href={children}>{children}</a>;
  if (children.includes('@')) return <a href={`mailto:${children}`}>{children}</a>;
  return (
    <a class="tel-link" href={phoneHref(children)}>
      {children}
    </a>
  );
}
