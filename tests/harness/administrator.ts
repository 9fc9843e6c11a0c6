import { randomUUID } from 'node:crypto';
import type { Role } from '@gemeinsam/contracts';
import type { ProductUnderTest } from './product-under-test.js';
import { WebVisitor } from './web-visitor.js';

type Place = Pick<ProductUnderTest, 'product' | 'password'>;

/** Somebody with an account. */
export interface StaffMember {
  email: string;
  name: string;
}

/** An API token of these roles, made by the administrator on their page. */
export const newToken = (sut: Place, roles: readonly Role[]): Promise<string> =>
  secretOf(sut, '/admin/tokens', [['name', `test ${roles.join(' ')}`], ...checked(roles)]);

/** A new colleague, who chose the password of the demo staff: nobody else's calls, cases and breaks are theirs. */
export async function newStaff(sut: Place, ...roles: Role[]): Promise<StaffMember> {
  const one = randomUUID().slice(0, 8);
  const member = { email: `${one}@example.org`, name: `Kollegin ${one}` };
  const link = await secretOf(sut, '/admin/staff', [...Object.entries(member), ...checked(roles)]);
  const visitor = new WebVisitor(sut.product.url);
  const path = new URL(link).pathname;
  const { hidden } = await visitor.get(path);
  const { url } = await visitor.post(path, { ...hidden, wanted: sut.password });
  if (!url.endsWith('/login?notice=chosen')) throw new Error(`${member.email} could not choose a password`);
  return member;
}

const checked = (roles: readonly Role[]): [string, string][] => roles.map((role) => ['roles', role]);

const signedIn = new WeakMap<Place['product'], Promise<WebVisitor>>();

/** Signs in once for each product and stays, as people do, whatever a story does to whoever signs in later. */
function administratorOf(sut: Place): Promise<WebVisitor> {
  const known = signedIn.get(sut.product) ?? WebVisitor.staff(sut, 'admin@example.org');
  signedIn.set(sut.product, known);
  known.catch(() => signedIn.delete(sut.product));
  return known;
}

/** Sends a form of the administration and reads what is shown this once. */
async function secretOf(sut: Place, path: string, fields: readonly [string, string][]): Promise<string> {
  const admin = await administratorOf(sut);
  const { hidden } = await admin.get('/account');
  const { status, html } = await admin.post(path, [...Object.entries(hidden), ...fields]);
  const shown = /<output class="secret">([^<]+)<\/output>/.exec(html)?.[1];
  if (shown === undefined) throw new Error(`${path} showed no secret: ${status}`);
  return shown;
}
