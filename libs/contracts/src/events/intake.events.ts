import { z } from 'zod';
import { callDirectionSchema, hangupCauseSchema } from '../values/call.js';
import { channelSchema } from '../values/channel.js';
import { replyWaySchema } from '../values/contact.js';
import { languageSchema } from '../values/language.js';
import { defineEvent } from './define-event.js';

const time = z.iso.datetime({ offset: true });

export const processPublishedV1 = defineEvent({
  owner: 'intake',
  name: 'process.published',
  version: 1,
  key: 'processId',
  meaning: 'A version of a participation process and its form became the valid one.',
  data: {
    processId: z.uuid(),
    slug: z.string(),
    formVersion: z.int(),
    opensAt: time,
    closesAt: time,
    decisionDays: z.int(),
    /** Minutes in which a decision can be taken back; as the installation says when absent. */
    undoMinutes: z.int().optional(),
    title: z.strictObject({ de: z.string(), en: z.string() }),
  },
});

export const contributionReceivedV1 = defineEvent({
  owner: 'intake',
  name: 'contribution.received',
  version: 1,
  key: 'contributionId',
  meaning: 'A contribution was accepted and has a reference number; its content is kept by intake.',
  data: {
    contributionId: z.uuid(),
    processId: z.uuid(),
    process: z.string(),
    formVersion: z.int(),
    channel: channelSchema,
    language: languageSchema,
    /** Option ids of the form, when answered. */
    district: z.string().optional(),
    topic: z.string().optional(),
    replyWay: replyWaySchema,
    /** When the person spoke, wrote or sent; on paper the day of arrival. */
    capturedAt: time,
    receivedAt: time,
    /** Until when a decision is promised. */
    decisionDueAt: time,
    /** SHA-256 (hex) of the normalised content with a secret key; equal for identical texts. */
    contentHash: z.string(),
    /** The contribution it supports instead of saying the same again. */
    supports: z.uuid().optional(),
  },
});

export const contributionAmendedV1 = defineEvent({
  owner: 'intake',
  name: 'contribution.amended',
  version: 1,
  key: 'contributionId',
  meaning: 'The author added to a contribution, usually answering a question; it has a new version.',
  data: {
    contributionId: z.uuid(),
    contributionVersion: z.int(),
    channel: channelSchema,
    amendedAt: time,
    contentHash: z.string(),
  },
});

export const contributionWithdrawnV1 = defineEvent({
  owner: 'intake',
  name: 'contribution.withdrawn',
  version: 1,
  key: 'contributionId',
  meaning: 'The author took a contribution back; it is not decided or shown any more.',
  data: { contributionId: z.uuid(), channel: channelSchema, withdrawnAt: time },
});

export const contributionAppealedV1 = defineEvent({
  owner: 'intake',
  name: 'contribution.appealed',
  version: 1,
  key: 'contributionId',
  meaning:
    'The author appeals against a decline; other people decide on the same version once more. The words are kept by intake.',
  data: {
    appealId: z.uuid(),
    contributionId: z.uuid(),
    contributionVersion: z.int(),
    channel: channelSchema,
    appealedAt: time,
    /** Until when a decision on the appeal is promised. */
    decisionDueAt: time,
  },
});

export const contributorErasedV1 = defineEvent({
  owner: 'intake',
  name: 'contributor.erased',
  version: 1,
  key: 'contributionId',
  meaning:
    'Contact, demographics and text were deleted in intake; every service deletes what it derived from them.',
  data: { contributionId: z.uuid(), erasedAt: time },
});

export const contributorContactChangedV1 = defineEvent({
  owner: 'intake',
  name: 'contributor.contact-changed',
  version: 1,
  key: 'contributionId',
  meaning: 'The author hears back another way, or at another address; answers not yet sent take it.',
  data: { contributionId: z.uuid(), replyWay: replyWaySchema, channel: channelSchema, changedAt: time },
});

export const contributorAccessAskedV1 = defineEvent({
  owner: 'intake',
  name: 'contributor.access-asked',
  version: 1,
  key: 'contributionId',
  meaning:
    'Somebody with the number of a contribution asked for a code; it goes to the contact that the author gave.',
  data: { contributionId: z.uuid(), accessRequestId: z.uuid(), askedAt: time },
});

export const callEndedV1 = defineEvent({
  owner: 'intake',
  name: 'call.ended',
  version: 1,
  key: 'callId',
  meaning:
    'A telephone call is over. Told again when a late report changes what is known, so the newest one holds.',
  data: {
    callId: z.uuid(),
    direction: callDirectionSchema,
    queue: z.string().optional(),
    answered: z.boolean(),
    /** Nobody answered and it was not sent elsewhere: somebody should call back. */
    missed: z.boolean(),
    cause: hangupCauseSchema,
    /** Keyed hash of the other number, equal for calls of one number; absent when withheld. */
    partyHash: z.string().optional(),
    endedAt: time,
  },
});

export const callForgottenV1 = defineEvent({
  owner: 'intake',
  name: 'call.forgotten',
  version: 1,
  key: 'callId',
  meaning:
    'The numbers of a call were deleted, because its person was erased or their time is over; whoever noted something about that call deletes it.',
  data: { callId: z.uuid(), forgottenAt: time },
});

export const paperBatchCompletedV1 = defineEvent({
  owner: 'intake',
  name: 'paper-batch.completed',
  version: 1,
  key: 'batchId',
  meaning: 'Every page of a paper batch was read: it lies in a form or in the alarm list.',
  data: { batchId: z.uuid(), pages: z.int(), forms: z.int(), alarms: z.int(), completedAt: time },
});

export const intakeEvents = [
  processPublishedV1,
  contributionReceivedV1,
  contributionAmendedV1,
  contributionWithdrawnV1,
  contributionAppealedV1,
  contributorErasedV1,
  contributorContactChangedV1,
  contributorAccessAskedV1,
  callEndedV1,
  callForgottenV1,
  paperBatchCompletedV1,
] as const;
