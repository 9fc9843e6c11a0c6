import { describe, expect, it } from '@jest/globals';
import { Seal } from './seal.js';

const secret = 'a secret that the services share';

describe('Seal', () => {
  it('gives back what it closed and shows none of it meanwhile', () => {
    const sealed = new Seal(secret).close({ text: 'Mehr Schatten am Platz' }, 'requests.intake.x');
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('Schatten');
    expect(new Seal(secret).open(sealed, 'requests.intake.x')).toEqual({ text: 'Mehr Schatten am Platz' });
  });

  it('never makes the same packet twice', () => {
    const seal = new Seal(secret);
    expect(Buffer.from(seal.close({}, 's'))).not.toEqual(Buffer.from(seal.close({}, 's')));
  });

  it('refuses another secret, another subject, a changed byte and a packet that is none', () => {
    const seal = new Seal(secret);
    const sealed = seal.close({ a: 1 }, 'requests.intake.x');
    expect(() => new Seal('another secret altogether').open(sealed, 'requests.intake.x')).toThrow(
      'unable to authenticate',
    );
    expect(() => seal.open(sealed, 'requests.intake.y')).toThrow('unable to authenticate');
    const changed = Uint8Array.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect(() => seal.open(changed, 'requests.intake.x')).toThrow('unable to authenticate');
    expect(() => seal.open(Buffer.from('{}'), 'requests.intake.x')).toThrow('not a sealed packet');
  });
});
