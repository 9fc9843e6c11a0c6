import { messagingPersonalData } from '@gemeinsam/messaging';
import type { PersonalDataRegister } from '@gemeinsam/persistence';

const code = { none: 'a code of ours' } as const;
const office = { stays: 'who of the office decided: accountability (GDPR, Art. 5(2))' } as const;
const words = { erased: 'DeleteWords' } as const;
/** Where passages stand and why they are black; never what stands there. */
const places = { none: 'places in a text that intake keeps' } as const;
const catalogue = { none: 'texts of the office for everybody' } as const;

/** What becomes of personal data in each column of moderation's database; a column that is not here fails a test. */
export const moderationPersonalData: PersonalDataRegister = {
  ...messagingPersonalData,
  cases: {
    process: code,
    channel: code,
    language: code,
    district: { none: 'one of the districts of the form' },
    topic: { none: 'one of the topics of the form' },
    state: code,
    last_change: code,
    outcome: code,
    proposed_by: office,
    answered_by: office,
    decided_before: office,
    held_by: office,
    holder_name: office,
  },
  opinions: {
    outcome: code,
    reason_codes: code,
    message: words,
    redactions: places,
    referral: words,
    given_by: office,
    given_by_name: office,
    taken_back_by: office,
    taken_back_by_name: office,
  },
  decisions: {
    outcome: code,
    reason_codes: code,
    message: words,
    redactions: places,
    grounds: code,
    categories: code,
    decided_by: office,
    decided_from: code,
    taken_back_by: office,
    taken_back_by_name: office,
    agreed_by: office,
    agreement_note: words,
    correlation_id: { none: 'of a request' },
  },
  screenings: {
    done: code,
    failed: code,
    plan: code,
  },
  hints: {
    recogniser: code,
    recogniser_version: code,
    kind: code,
    field: { none: 'which question of the form' },
    why: code,
  },
  recogniser_switches: { recogniser: code, switched_by: office, switched_by_name: office },
  hint_ratings: { rated_by: office, rated_by_name: office, verdict: code },
  marked_redactions: { marked_by: office, redactions: places },
  reviews: {
    not_by: office,
    held_by: office,
    outcome: code,
    reason_codes: code,
    note: { erased: 'LapseReviews' },
    judged_by: office,
    judged_by_name: office,
  },
  public_log: {
    day: { none: 'a day' },
    process: code,
    channel: code,
    outcome: code,
    reasons: code,
    grounds: code,
    previous: { none: 'a hash of codes and a day' },
    hash: { none: 'a hash of codes and a day' },
  },
  processes: { slug: code },
  reasons: { code, text: catalogue, explanation: catalogue, ground: code, category: code },
};
