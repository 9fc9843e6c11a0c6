import type { CallBackCounts } from '@gemeinsam/contracts';
import type { CallBacksTexts } from './call-backs.texts.de.js';

export const callBacksPath = '/desk/phone/call-backs';
export const callBackPath = (id: string): string => `${callBacksPath}/${id}`;

export const whoses = ['everybody', 'mine', 'nobody'] as const;
export type Whose = (typeof whoses)[number];
export const whoseOf = (given: string): Whose => whoses.find((one) => one === given) ?? 'everybody';
export const listPath = (whose: Whose): string =>
  whose === 'everybody' ? callBacksPath : `${callBacksPath}?whose=${whose}`;

/** The list without its page, and the news about it. */
export const piecePath = (whose: Whose): string => `${callBacksPath}/piece?whose=${whose}`;
export const eventsPath = (whose: Whose): string => `${callBacksPath}/events?whose=${whose}`;

/** What the place of the call-backs says in the frame; nothing while nothing is overdue. */
export const overdueBadge = (
  counts: Pick<CallBackCounts, 'overdue'> | undefined,
  texts: CallBacksTexts,
): { callBacks?: string } =>
  counts && counts.overdue > 0 ? { callBacks: texts.overdueCount(counts.overdue) } : {};
