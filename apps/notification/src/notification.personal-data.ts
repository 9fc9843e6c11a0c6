import { messagingPersonalData } from '@gemeinsam/messaging';
import type { PersonalDataRegister } from '@gemeinsam/persistence';

const code = { none: 'a code of ours' } as const;
const office = { stays: 'who of the office acted: accountability (GDPR, Art. 5(2))' } as const;
const call = {
  erased:
    'ForgetCalls, when intake forgets the call; without that CallBackHousekeeping after CALLBACK_RETENTION_DAYS',
} as const;

/** What becomes of personal data in each column of notification's database; a column that is not here fails a test. */
export const notificationPersonalData: PersonalDataRegister = {
  ...messagingPersonalData,
  addressees: { reply_way: code, channel: code },
  messages: { occasion: code, way: code, tried: code, state: code, reason: code, template: code },
  attempts: { way: code, outcome: code, detail: { erased: 'EraseContribution' }, by_name: office },
  letter_batches: {
    state: code,
    content: code,
    blob_key: {
      none: 'the name of a PDF, an id; it is printed anew without an erased person, and goes after LETTER_RETENTION_DAYS',
    },
  },
  callbacks: {
    source: code,
    party_hash: call,
    note: call,
    owner_id: office,
    owner_name: office,
    state: code,
    closed_because: code,
  },
  calls: { by_id: office, by_name: office, outcome: code },
  ended_calls: { party_hash: call },
};
