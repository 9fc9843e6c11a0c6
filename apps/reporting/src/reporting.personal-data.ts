import { messagingPersonalData } from '@gemeinsam/messaging';
import type { PersonalDataRegister } from '@gemeinsam/persistence';

const code = {
  none: 'a code: figures are made of events, which hold no personal data (guarantee G5)',
} as const;

/** What becomes of personal data in each column of reporting's database; a column that is not here fails a test. */
export const reportingPersonalData: PersonalDataRegister = {
  ...messagingPersonalData,
  contribution_facts: {
    process: code,
    channel: code,
    language: code,
    district: code,
    topic: code,
    reply_way: code,
    state: code,
    outcome: code,
    step: code,
  },
  answer_facts: { occasion: code, way: code, outcome: code },
  decision_facts: { outcome: code },
  progress: { owner: code },
  daily_counts: { process: code, figure: code, key1: code, key2: code, key3: code },
};
