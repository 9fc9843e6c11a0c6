import { eventually } from '@gemeinsam/testing/eventually';
import type { ProductUnderTest } from './product-under-test.js';

/** The link to their contribution that came to a mailbox last, as a path. */
export const linkByMail = (sut: ProductUnderTest, email: string, reference: string): Promise<string> =>
  eventually(async () => {
    const links = (await sut.mailbox.to(email)).flatMap(
      ({ text }) => text.match(new RegExp(`/mein-beitrag/${reference}/link/[\\w-]+`, 'g')) ?? [],
    );
    const last = links.at(-1);
    if (!last) throw new Error(`no link for ${reference} came to ${email} yet`);
    return last;
  }, 60_000);

/** Follows the link as its author does; the cookie that opens the contribution. */
export async function openedByMail(sut: ProductUnderTest, email: string, reference: string): Promise<string> {
  const path = await linkByMail(sut, email, reference);
  const opened = await fetch(sut.product.url + path, { method: 'POST', redirect: 'manual' });
  const cookie = opened.headers.getSetCookie().find((one) => one.startsWith('gemeinsam-access='));
  if (!cookie) throw new Error(`${path} opened nothing: ${opened.status}`);
  return cookie.split(';')[0]!;
}
