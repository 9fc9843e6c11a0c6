import type { AlarmKind } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { waysOf } from './alarm.js';

const alarm = (kind: AlarmKind, more: Partial<Parameters<typeof waysOf>[0]> = {}) => ({
  kind,
  settled_at: null,
  batch_signed_off: false,
  image_key: 'page.jpg',
  readable: true,
  form_state: 'to-verify' as const,
  form_has_page: true,
  form_copied: false,
  ...more,
});

describe('the ways of an alarm', () => {
  it.each<[AlarmKind, string]>([
    ['unreadable', 'rescan assign discard'],
    ['foreign', 'rescan discard'],
    ['missing-page', 'rescan discard'],
    ['bad-file', 'rescan discard'],
    ['double-page', 'replace own-form discard'],
    ['repeated-file', 'discard'],
    ['not-read', 'discard'],
  ])('of %s: %s', (kind, ways) => {
    expect(waysOf(alarm(kind)).join(' ')).toBe(ways);
    expect(waysOf(alarm(kind, { settled_at: new Date() }))).toEqual([]);
    expect(waysOf(alarm(kind, { batch_signed_off: true }))).toEqual([]);
  });

  it('does not change a form that is done, nor offers what cannot be', () => {
    expect(waysOf(alarm('double-page', { form_state: 'submitted' }))).toEqual(['own-form', 'discard']);
    expect(waysOf(alarm('double-page', { form_copied: true, form_has_page: false }))).toEqual([
      'own-form',
      'assign',
      'discard',
    ]);
    expect(waysOf(alarm('double-page', { readable: false }))).toEqual(['discard']);
    expect(waysOf(alarm('unreadable', { image_key: null }))).toEqual(['rescan', 'discard']);
  });
});
