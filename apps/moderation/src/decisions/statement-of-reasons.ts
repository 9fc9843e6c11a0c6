import {
  type Language,
  type StatementOfReasons,
  statementOfReasonsSchema,
  textIn,
} from '@gemeinsam/contracts';
import { officeTime } from '@gemeinsam/service-kit/office-clock';
import type { Case } from '../cases/case.js';
import type { Reason } from '../reasons/reason.js';
import type { Decision } from './decision.js';

const facts: Record<Language, string> = {
  de: 'Ein Beitrag zu einem Beteiligungsverfahren der Stadt wurde nicht veröffentlicht. Das haben mindestens zwei Personen so entschieden.',
  en: 'A contribution to a participation process of the city was not published. At least two persons decided so.',
};
/** As the catalogue of reasons writes them. */
const categories: Readonly<Record<string, StatementOfReasons['category']>> = {
  'scope-of-platform-service': 'STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE',
  'illegal-or-harmful-speech': 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  'data-protection-and-privacy-violations': 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
};

/**
 * The statement of reasons of a decline, valid by its schema. Where some reasons are of law and others of the rules, it is one of
 * law. `reasons` are those of the decision, in the version of the catalogue that it names.
 */
export function statementOf(
  { id, decidedAt, toldAt }: Pick<Decision, 'id' | 'decidedAt' | 'toldAt'>,
  { language, receivedAt }: Pick<Case, 'language' | 'receivedAt'>,
  reasons: readonly Reason[],
): StatementOfReasons {
  const unlawful = reasons.filter(({ ground }) => ground === 'illegal-content');
  const founding = unlawful.length > 0 ? unlawful : reasons;
  const ground = founding.map(({ text }) => textIn(text, language)).join('; ');
  const explanation = founding.map(({ explanation: said }) => textIn(said, language)).join(' ');
  return statementOfReasonsSchema.parse({
    decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
    decision_facts: facts[language],
    ...(unlawful.length > 0
      ? {
          decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
          illegal_content_legal_ground: ground,
          illegal_content_explanation: explanation,
        }
      : {
          decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
          incompatible_content_ground: ground,
          incompatible_content_explanation: explanation,
          incompatible_content_illegal: 'No',
        }),
    content_type: ['CONTENT_TYPE_TEXT'],
    category: categories[founding[0]?.category ?? ''] ?? 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
    territorial_scope: ['AT'],
    content_language: language === 'de' ? 'DE' : 'EN',
    content_date: officeTime(receivedAt).day,
    application_date: officeTime(toldAt ?? decidedAt).day,
    source_type: 'SOURCE_VOLUNTARY',
    automated_detection: 'No',
    automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    puid: id,
  });
}
