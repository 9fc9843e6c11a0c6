import type { PersonalDataDuty } from '@gemeinsam/persistence';

/**
 * Every family of keys that web keeps in Redis, and what becomes of personal data in it. A family that is not here does not
 * compile. The jobs of the other services hold ids alone.
 */
export const redisKeys = {
  session: { none: 'the id of a member of staff, under the hash of a cookie' },
  rate: {
    ends: 'after its window, at most an hour; a keyed hash of an address or an account, or a device by a random name',
  },
  sealed: {
    ends: 'receipts after half an hour, and at erasure (ReceiptStore.forgetOf); forms to be shown again after two hours: nobody but the browser that sent them can open or find them',
  },
  probe: { none: 'empty' },
  'call-news': { none: 'a channel; ids alone' },
} as const satisfies Readonly<Record<string, PersonalDataDuty>>;

export type RedisKeyFamily = keyof typeof redisKeys;
