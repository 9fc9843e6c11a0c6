import { describe, expect, it } from '@jest/globals';
import { isSigned, signatureOf } from './signature.js';

const now = new Date('2026-03-02T09:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const body = Buffer.from('event=newCall&callId=1');

describe('the signature of a report', () => {
  it('is believed within five minutes, and again', () => {
    const header = signatureOf('secret', body, now);
    expect([0, 0, 299, -299].map((after) => isSigned('secret', header, body, later(after)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('is refused outside of them', () => {
    const header = signatureOf('secret', body, now);
    expect(isSigned('secret', header, body, later(301))).toBe(false);
    expect(isSigned('secret', header, body, later(-301))).toBe(false);
  });

  it('is refused for another body, another secret, another time, or without shape', () => {
    const header = signatureOf('secret', body, now);
    expect(isSigned('other', header, body, now)).toBe(false);
    expect(isSigned('secret', header, Buffer.from('event=hangup&callId=1'), now)).toBe(false);
    expect(isSigned('secret', header.replace(/t=\d+/, 't=1772442001'), body, now)).toBe(false);
    for (const wrong of [undefined, '', 't=,v1=', 'v1=abc', header.split(',')[1], `${header.slice(0, -1)}`])
      expect(isSigned('secret', wrong, body, now)).toBe(false);
  });
});
