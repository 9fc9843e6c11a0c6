import { describe, expect, it } from '@jest/globals';
import { languages } from '@gemeinsam/contracts';
import { alarmWith } from '../batches/batch.fixture.js';
import { happenedIn, placeOf, settledBy, settledHow } from './alarm-words.js';
import { alarmsTexts } from './alarms.texts.js';

const de = alarmsTexts('de');
const form = { id: '019ab000-0000-7000-8000-0000000000f1', serial: '04127385', page: 2, pages: 4 };

describe('an alarm in words', () => {
  it('says what the reader found out, and no code of it', () => {
    const words = happenedIn(alarmWith({ detail: 'mirrored' }), de).join(' ');
    expect(words).toContain('spiegelverkehrt');
    expect(words).not.toContain('mirrored');
    expect(happenedIn(alarmWith({ detail: 'something-new 12' }), de)).toHaveLength(1);
  });

  it('says of a file whose reading took too long that the same one may be tried again', () => {
    const words = happenedIn(alarmWith({ kind: 'bad-file', detail: 'took-too-long' }), de).join(' ');
    expect(words).toContain('Laden Sie dieselbe Datei noch einmal hoch');
  });

  it('keeps what stands behind a code, such as the number of a form', () => {
    expect(
      happenedIn(alarmWith({ kind: 'foreign', detail: 'unknown-form rathaus 3' }), de).join(' '),
    ).toContain('rathaus 3');
  });

  it('writes the number of a sheet as it is printed', () => {
    const alarm = alarmWith({ kind: 'missing-page', form });
    expect(placeOf(alarm, de)).toBe('Bogen 0412-7385, Seite 2 von 4');
    expect(happenedIn(alarm, de).join(' ')).toContain('0412-7385');
  });

  it('says whether a page that came twice looks like the same one', () => {
    const twice = (likeness: 'same' | 'other') =>
      happenedIn(alarmWith({ kind: 'double-page', form, likeness }), de).join(' ');
    expect(twice('same')).toContain('dasselbe Blatt');
    expect(twice('other')).toContain('zwei Menschen');
  });

  it('says how, when and by whom it was settled, or that it was by itself', () => {
    const settled = {
      way: 'discard',
      reason: 'Leeres Blatt',
      at: '2026-11-22T10:00:00.000Z',
      by: 'P. Zwei',
    } as const;
    expect(settledHow(alarmWith({ settled }), de)).toBe('weggelegt: Leeres Blatt');
    expect(settledBy(alarmWith({ settled }), de, 'de')).toContain('P. Zwei');
    expect(settledBy(alarmWith({ settled: { ...settled, way: 'found' } }), de, 'de')).not.toContain(
      'P. Zwei',
    );
  });

  it.each([...languages])('has reasons of at least three letters, for every kind, in %s', (language) => {
    const { reasons } = alarmsTexts(language).ways.discard;
    for (const [kind, all] of Object.entries(reasons)) {
      expect([kind, all.length > 0 && all.length <= 9]).toEqual([kind, true]);
      expect(all.every((reason) => reason.length >= 3)).toBe(true);
    }
  });
});
