import type { PersonalDataRegister } from '@gemeinsam/persistence';

const code = { none: 'a code or name of ours' } as const;
const staff = {
  stays: 'an account of the office, and who of it acted: accountability (GDPR, Art. 5(2))',
} as const;
const secret = { none: 'a secret or its hash' } as const;
const access = {
  ends: 'AccessLogRetention after ACCESS_LOG_DAYS; until then it is the evidence of who saw whose data (GDPR, Art. 5(2), 15(1)(c) and 32)',
} as const;
const report = {
  ends: 'ReportLogStore.purge: after a day; what intake could not be told yet after seven, with the whole number',
} as const;

/** What becomes of personal data in each column of web's database; a column that is not here fails a test. */
export const webPersonalData: PersonalDataRegister = {
  access_log: {
    actor_kind: access,
    actor_id: access,
    actor_name: access,
    what: access,
    reference: access,
    subject: access,
  },
  api_tokens: { name: code, token_hash: secret, roles: code, created_by: staff },
  blocked_callers: {
    number: {
      stays:
        'until somebody unblocks it: the office’s interest in not being harassed (GDPR, Art. 17(3)(e), 21(1))',
    },
    reason: { stays: 'with the number' },
    blocked_by: staff,
  },
  saved_views: { staff_id: staff, name: staff, query: { none: 'a filter of the queue, without words' } },
  cti_connections: {
    name: code,
    dialect: code,
    numbers: code,
    token_hash: secret,
    trial_hash: secret,
    secret,
    created_by: staff,
  },
  cti_queues: { name: code, process: code, language: code },
  cti_reports: {
    event: code,
    direction: code,
    from_number: report,
    to_number: report,
    call_id: report,
    made: code,
    parked: report,
  },
  seats: { extension: staff, logins: staff },
  staff: { email: staff, name: staff, password_hash: secret, password_link_hash: secret },
  staff_roles: { role: code },
};
