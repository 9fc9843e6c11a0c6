import { statementOfReasonsSchema } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import type { Reason } from '../reasons/reason.js';
import { statementOf } from './statement-of-reasons.js';

const reason = (code: string, ground: Reason['ground'], category: string): Reason => ({
  code,
  text: { de: `${code} kurz`, en: `${code} short` },
  explanation: { de: `${code} genau.`, en: `${code} exactly.` },
  ground,
  category,
});
const decision = {
  id: '019ab000-0000-7000-8000-0000000000d1',
  decidedAt: new Date('2026-11-29T12:00:00Z'),
  toldAt: new Date('2026-11-29T23:30:00Z'),
};
const about = { language: 'de' as const, receivedAt: new Date('2026-11-20T10:00:00Z') };
const offTopic = reason('off-topic', 'incompatible-content', 'scope-of-platform-service');
const spam = reason('advertising', 'incompatible-content', 'other-violation-of-terms');
const threat = reason('unlawful', 'illegal-content', 'illegal-or-harmful-speech');

describe('the statement of reasons', () => {
  it('names the rules and why, on the day it was told in the office’s zone', () => {
    expect(statementOf(decision, about, [offTopic, spam])).toMatchObject({
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      incompatible_content_ground: 'off-topic kurz; advertising kurz',
      incompatible_content_explanation: 'off-topic genau. advertising genau.',
      category: 'STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE',
      content_language: 'DE',
      content_date: '2026-11-20',
      application_date: '2026-11-30',
      automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
      puid: decision.id,
    });
  });

  it('is one of law as soon as one reason is, and in the language of the contribution', () => {
    expect(statementOf(decision, { ...about, language: 'en' }, [offTopic, threat])).toMatchObject({
      decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
      illegal_content_legal_ground: 'unlawful short',
      illegal_content_explanation: 'unlawful exactly.',
      category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
      content_language: 'EN',
    });
    expect(statementOf(decision, about, [spam]).category).toBe('STATEMENT_CATEGORY_OTHER_VIOLATION_TC');
  });

  it('is none without a reason, and knows no field beside those of the schema', () => {
    expect(() => statementOf(decision, about, [])).toThrow('incompatible_content_ground');
    const valid = statementOf(decision, about, [offTopic]);
    expect(statementOfReasonsSchema.safeParse(valid).success).toBe(true);
    for (const wrong of [{ name: 'Mara' }, { content_date: '20.11.2026' }, { automated_decision: 'FULLY' }])
      expect(statementOfReasonsSchema.safeParse({ ...valid, ...wrong }).success).toBe(false);
  });
});
