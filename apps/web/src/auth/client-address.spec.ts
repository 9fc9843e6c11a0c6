import { describe, expect, it } from '@jest/globals';
import { clientName } from './client-address.js';

const name = (address: string) => clientName(address, 'secret');

describe('the name of a client', () => {
  it('does not show the address', () => {
    expect(name('192.0.2.7')).not.toContain('192');
    expect(name('192.0.2.7')).not.toBe(clientName('192.0.2.7', 'other'));
  });
  it('may be made of what is no address', () => {
    expect(name('anna@example.org')).not.toBe(name('bert@example.org'));
  });
  it('is the same for one IPv6 network and for an IPv4 address in either form', () => {
    expect(name('2001:db8:1:2::1')).toBe(name('2001:db8:1:2:ffff:0:0:9'));
    expect(name('2001:db8:1:2::1')).not.toBe(name('2001:db8:1:3::1'));
    expect(name('::ffff:192.0.2.7')).toBe(name('192.0.2.7'));
    expect(name('2001:db8::3:4:5:192.0.2.7')).toBe(name('2001:db8:0:3::'));
    expect(name('::1')).not.toBe(name('2001:db8::1'));
  });
});
