import type { CaseDetail } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { historyOf } from './case-history.js';
import type { OpenCase } from './moderation-desk.service.js';
import { moderationTexts } from './moderation.texts.js';

const said = (outcome: string, byName: string, at: string, more = {}) => ({
  id: at,
  outcome,
  reasonCodes: [],
  message: '',
  byName,
  mine: false,
  at,
  ...more,
});
const shown = (detail: Partial<CaseDetail>, content: unknown = 'away', language: 'de' | 'en' = 'de') =>
  historyOf(
    { detail: { state: 'open', decisions: [], ...detail }, content } as unknown as OpenCase,
    moderationTexts(language),
    language,
  ).map(({ title, words }) => (words === undefined ? title : `${title}: ${words}`));

describe('the history of a case', () => {
  const at = '2026-11-30T14:25:00.000Z';
  const content = {
    channel: 'web',
    capturedAt: at,
    consent: { how: 'ticked', version: '2026-1' },
    amendments: [],
  };

  it('says for which reasons somebody declines, before their sentence', () => {
    const reasons = [{ code: 'advertising', text: { de: 'Ist Werbung', en: 'Is advertising' } }];
    const declined = { reasonCodes: ['advertising', 'gone'], message: 'Ein Satz.' };
    const decisions = [said('declined', 'M. Drei', at, declined)] as CaseDetail['decisions'];
    const told = historyOf(
      { detail: { state: 'decided', decisions }, content: 'away', reasons } as unknown as OpenCase,
      moderationTexts('de'),
      'de',
    );
    expect(told[0]?.words).toBe('Ist Werbung · gone\nEin Satz.');
  });

  it('says who took a decision back, and when', () => {
    const taken = { takenBackAt: '2026-11-30T14:32:00.000Z', takenBackByName: 'L. Fünf' };
    const decisions = [said('published', 'M. Drei', at, taken)] as CaseDetail['decisions'];
    expect(shown({ decisions })).toEqual([
      'veröffentlicht von M. Drei, zurückgenommen von L. Fünf, 15:32',
      'offen',
    ]);
    const later = { takenBackAt: '2026-12-01T08:00:00.000Z' };
    expect(
      shown({ decisions: [said('published', 'M. Drei', at, later)] as CaseDetail['decisions'] })[0],
    ).toBe('veröffentlicht von M. Drei, zurückgenommen 01.12.2026, 09:00');
  });

  it('says who agreed with whom and why, between what was said before and after', () => {
    const decisions = [
      said('decline-proposed', 'M. Drei', '2026-11-30T14:20:00.000Z', { message: 'Werbung.' }),
      said('published', 'M. Vier', '2026-11-30T14:21:00.000Z', { answers: true }),
      said('published', 'M. Sechs', '2026-11-30T15:00:00.000Z'),
    ] as CaseDetail['decisions'];
    const agreement = { byName: 'M. Drei', withName: 'M. Vier', at };
    const agreements = [
      { ...agreement, note: 'Das überzeugt mich.' },
      { ...agreement, note: '', takenBackAt: at, takenBackByName: 'L. Fünf' },
    ];
    expect(shown({ state: 'decided', decisions, agreements })).toEqual([
      'Ablehnung vorgeschlagen von M. Drei: Werbung.',
      'Meinung von M. Vier: Veröffentlichen',
      'M. Drei schließt sich M. Vier an: Das überzeugt mich.',
      'M. Drei beendet den Abgleich mit M. Vier, zurückgenommen von L. Fünf, 15:25',
      'veröffentlicht von M. Sechs',
      'entschieden',
    ]);
  });

  it('says when the person answered and objected', () => {
    const decisions = [
      said('returned', 'M. Drei', '2026-11-30T15:00:00.000Z'),
      said('declined', 'M. Vier', '2026-11-30T17:00:00.000Z'),
    ] as CaseDetail['decisions'];
    const spoke = {
      ...content,
      amendments: [{ text: 'Dort.', at: '2026-11-30T16:00:00.000Z', channel: 'phone' }],
      appeal: { text: 'Doch.', at: '2026-11-30T18:00:00.000Z', channel: 'paper' },
    };
    expect(shown({ decisions }, spoke).slice(1)).toEqual([
      'Rückfrage gestellt von M. Drei',
      'Die Person hat etwas ergänzt (Telefon)',
      'abgelehnt von M. Vier',
      'Die Person hat widersprochen (Papier)',
      'offen',
    ]);
  });

  it('says that the person withdrew the contribution, or had it erased', () => {
    expect(shown({ state: 'closed' }, content).at(-1)).toBe('von der Person zurückgezogen');
    expect(shown({ state: 'closed' }, content, 'en').at(-1)).toBe('withdrawn by the person');
    expect(shown({ state: 'closed' }, 'erased').at(-1)).toBe('auf Wunsch der Person gelöscht');
    expect(shown({ state: 'closed' }, 'away').at(-1)).toBe('geschlossen');
  });
});
