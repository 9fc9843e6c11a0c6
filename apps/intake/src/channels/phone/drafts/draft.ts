import {
  type Actor,
  type Draft,
  type DraftState,
  type DraftSummary,
  type Language,
  languageSchema,
  type StaffName,
  trimText,
} from '@gemeinsam/contracts';
import { z } from 'zod';
import type { KeptFields } from './merge-fields.js';

/** When the consent was given, who had read it out, and which wording in which language. */
export interface ConsentGiven {
  at: string;
  readBy: StaffName;
  version: string;
  language: Language;
}

/** A draft as it is kept. `draftStates` alone changes its state. */
export interface DraftRecord {
  id: string;
  process: string;
  language: Language;
  /** A BCP 47 tag; where it is not the language of the text. */
  spokenLanguage?: string;
  state: DraftState;
  version: number;
  owner?: StaffName;
  handedOverBy?: StaffName;
  callId?: string;
  title: string;
  fields: KeptFields;
  consent?: ConsentGiven;
  /** The contribution it became; there with its commit, before the draft is closed. */
  reference?: string;
  createdAt: Date;
  savedAt: Date;
  purgeAt: Date;
}

/** Names of the fields that mean something to intake; all others are only kept. */
export const emailField = 'contact.email';
export const languageField = 'callLanguage';
export const spokenLanguageField = 'spokenLanguage';
export const consentField = 'consent';
export const processField = 'process';
export const supportsField = 'supports';

export const staffNameOf = (actor: Actor): StaffName => ({ id: actor.id, name: actor.name ?? actor.id });

/** Who writes in a draft is one person; anybody else takes it over first. */
export const mayWrite = (draft: Pick<DraftRecord, 'owner'>, actor: Actor): boolean =>
  draft.owner === undefined || draft.owner.id === actor.id;

/** To give it to a third person or to put it away is for its owner and for those who lead. */
export const mayManage = (draft: Pick<DraftRecord, 'owner'>, actor: Actor): boolean =>
  mayWrite(draft, actor) || actor.roles.some((role) => role === 'lead' || role === 'admin');

/** Whether these values of {@link supportsField} are ids, or say that nothing is supported. */
export const namesSupported = (values: readonly string[]): boolean =>
  values.every((value) => value === '' || z.uuid().safeParse(value).success);

/** Whether anybody has typed anything; what the telephone system filled in does not count. */
export const isTyped = (fields: KeptFields): boolean =>
  Object.values(fields).some(({ version, values }) => version > 0 && values.some((value) => value !== ''));

/** The wording that a ticked box stands for: `de:2026-1`. */
export function readOut(values: readonly string[]): Pick<ConsentGiven, 'version' | 'language'> | undefined {
  const [, said, version] = /^(\w\w):(.{1,40})$/.exec(values[0] ?? '') ?? [];
  const language = languageSchema.safeParse(said);
  return language.success && version ? { language: language.data, version } : undefined;
}

/**
 * The consent after a change of its field, stamped here and not by the browser. The same tick sent again keeps its stamp, also
 * when the draft has another owner by now.
 */
export function stampConsent(
  before: ConsentGiven | undefined,
  values: readonly string[],
  readBy: StaffName,
  at: Date,
): ConsentGiven | undefined {
  const wording = readOut(values);
  if (!wording) return undefined;
  if (before?.version === wording.version && before.language === wording.language) return before;
  return { at: at.toISOString(), readBy, ...wording };
}

const titleLength = 80;

/** First words of what was typed: the title if there is one, else any answer, else the agent's summary. */
export function titleOf(fields: KeptFields): string {
  const names = Object.keys(fields).filter((name) => /^answers\.[^.]+$/.test(name));
  const text = ['answers.title', ...names, 'summary']
    .map((name) => trimText(fields[name]?.values[0] ?? ''))
    // The id of an option is not a title.
    .find((value) => /\s/.test(value) || value.length > 20);
  const line = (text ?? '').replaceAll(/\s+/g, ' ');
  return line.length <= titleLength ? line : `${line.slice(0, titleLength - 1).trimEnd()}…`;
}

export function summaryOf(draft: DraftRecord): DraftSummary {
  return {
    id: draft.id,
    process: draft.process,
    language: draft.language,
    state: draft.state,
    ...(draft.owner && { owner: draft.owner }),
    ...(draft.handedOverBy && { handedOverBy: draft.handedOverBy }),
    ...(draft.callId && { callId: draft.callId }),
    title: draft.title,
    createdAt: draft.createdAt.toISOString(),
    savedAt: draft.savedAt.toISOString(),
    purgeAt: draft.purgeAt.toISOString(),
  };
}

/** The whole draft, without its call and the person behind it. */
export function viewOf(draft: DraftRecord): Draft {
  return {
    ...summaryOf(draft),
    version: draft.version,
    fields: Object.fromEntries(
      Object.entries(draft.fields)
        // Older versions kept whatever was posted; a draft that cannot be read could only be put away.
        .filter(([name, { values }]) => name !== supportsField || namesSupported(values))
        .map(([name, { values }]) => [name, values]),
    ),
    ...(draft.consent && { consent: draft.consent }),
    ...(draft.reference && { reference: draft.reference }),
  };
}
