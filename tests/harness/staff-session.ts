import { request, type APIRequestContext, type APIResponse } from 'playwright-core';
import type { DemoStaff } from './browser.js';
import type { ProductUnderTest } from './product-under-test.js';

/** Somebody signed in who sends what they like, past the pages. */
export class StaffSession {
  private constructor(readonly requests: APIRequestContext) {}

  static async signIn(sut: ProductUnderTest, who: DemoStaff): Promise<StaffSession> {
    const requests = await request.newContext({ baseURL: sut.product.url });
    const token = csrfIn(await (await requests.get('/login')).text());
    const reply = await requests.post('/login', {
      form: { _csrf: token, email: `${who}@example.org`, password: sut.password, next: '/account' },
      maxRedirects: 0,
    });
    if (reply.status() !== 303) throw new Error(`${who} cannot sign in: ${reply.status()}`);
    return new StaffSession(requests);
  }

  /** A form token that is good for this session: the one of a page that everybody may see. */
  async csrf(): Promise<string> {
    return csrfIn(await (await this.requests.get('/account')).text());
  }

  get(path: string): Promise<APIResponse> {
    return this.requests.get(path, { maxRedirects: 0 });
  }

  /** Posts a form with a good token, wherever; redirects are not followed. */
  async post(path: string, fields: Record<string, string> = {}): Promise<APIResponse> {
    return this.requests.post(path, { form: { _csrf: await this.csrf(), ...fields }, maxRedirects: 0 });
  }

  close(): Promise<void> {
    return this.requests.dispose();
  }
}

function csrfIn(page: string): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1];
  if (token === undefined) throw new Error(`no form token in: ${page.slice(0, 500)}`);
  return token;
}
