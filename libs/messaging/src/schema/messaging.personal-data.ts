import type { PersonalDataRegister } from '@gemeinsam/persistence';

const code = { none: 'a code or name of ours' } as const;
const id = { none: 'an id of ours' } as const;
const event = {
  none: 'ids, codes and keyed hashes; checked by the schema of the event (guarantee G5)',
} as const;

/** The tables of outbox and inbox: the same in every service that has them. */
export const messagingPersonalData: PersonalDataRegister = {
  outbox_keys: { ordering_key: id },
  outbox: { type: code, ordering_key: id, envelope: event, stream_epoch: id, leased_by: id },
  inbox: { consumer: code },
  inbox_positions: { owner: code, ordering_key: id },
  inbox_failures: { owner: code },
  inbox_generations: { owner: code },
  dead_letters: {
    consumer: code,
    owner: code,
    ordering_key: id,
    event_type: code,
    envelope: event,
    reason: code,
    detail: { none: 'what our own code threw; texts of people are never in an error' },
    settlement: code,
  },
};
