import { z } from 'zod';
import { calendarDaySchema } from './calendar-day.js';

const words = (most: number) => z.string().min(1).max(most);
const common = {
  decision_visibility: z.tuple([z.literal('DECISION_VISIBILITY_CONTENT_REMOVED')]),
  decision_facts: words(5000),
  content_type: z.tuple([z.literal('CONTENT_TYPE_TEXT')]),
  category: z.enum([
    'STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE',
    'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
    'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  ]),
  territorial_scope: z.tuple([z.literal('AT')]),
  content_language: z.enum(['DE', 'EN']),
  content_date: calendarDaySchema,
  application_date: calendarDaySchema,
  source_type: z.literal('SOURCE_VOLUNTARY'),
  automated_detection: z.literal('No'),
  automated_decision: z.literal('AUTOMATED_DECISION_NOT_AUTOMATED'),
  puid: z.string().regex(/^[A-Za-z0-9_-]{1,500}$/),
};

/**
 * Why a contribution was declined, in the fields of the transparency database of the EU (Regulation (EU) 2022/2065, Articles 17
 * and 24(5)). Nobody is named, and nothing of the contribution or of the moderator's own words is in it.
 */
export const statementOfReasonsSchema = z.discriminatedUnion('decision_ground', [
  z.strictObject({
    ...common,
    decision_ground: z.literal('DECISION_GROUND_ILLEGAL_CONTENT'),
    illegal_content_legal_ground: words(500),
    illegal_content_explanation: words(2000),
  }),
  z.strictObject({
    ...common,
    decision_ground: z.literal('DECISION_GROUND_INCOMPATIBLE_CONTENT'),
    incompatible_content_ground: words(500),
    incompatible_content_explanation: words(2000),
    incompatible_content_illegal: z.literal('No'),
  }),
]);
export type StatementOfReasons = z.infer<typeof statementOfReasonsSchema>;
