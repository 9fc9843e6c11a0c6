import { StaffSession } from './staff-session.js';
import type { ProductUnderTest } from './product-under-test.js';

export type Report = Readonly<Record<string, string>>;

/** A telephone system that an admin has connected: reports calls to the address it was given. */
export class TelephoneSystem {
  private constructor(readonly address: string) {}

  static async connect(sut: ProductUnderTest, dialect = 'auto'): Promise<TelephoneSystem> {
    const admin = await StaffSession.signIn(sut, 'admin');
    const answer = await admin.post('/admin/telephony/connections', { name: `PBX ${dialect}`, dialect });
    const shown = /<output class="secret">([^<]+)<\/output>/.exec(await answer.text())?.[1];
    await admin.close();
    if (shown === undefined) throw new Error('no address was shown');
    return new TelephoneSystem(new URL(new URL(shown).pathname, sut.product.url).toString());
  }

  report(report: Report): Promise<Response> {
    return fetch(this.address, { method: 'POST', body: new URLSearchParams(report) });
  }
}
