import { trimText, type Draft } from '@gemeinsam/contracts';
import { givenNumberOf, isPremiumRate } from '@gemeinsam/service-kit';

/** Where an agent is after a call. `draft` is one of which the browser is to keep nothing. */
export const afterCallPath = (callId: string, draft?: string): string =>
  `/desk/phone/calls/${callId}/done${draft === undefined ? '' : `?draft=${draft}`}`;

/** The same, saying that nobody can be called back. */
export const noNumberPath = (callId: string): string => `${afterCallPath(callId)}?problem=no-number`;

/** What is typed there is kept under this name until it was received. */
export const agreeForm = (callId: string): string => `/desk/phone/call-backs/new ${callId}`;

/** Where a call-back is agreed on: only then is it what came of the call. Whoever agrees on none goes `back`. */
export const agreeCallBackPath = (callId: string, back = afterCallPath(callId)): string =>
  `/desk/phone/call-backs/new?${new URLSearchParams({ call: callId, back }).toString()}`;

/** What stands in the field of the number, a number or not. */
export const typedNumber = (fields: Draft['fields']): string => trimText(fields['contact.phone']?.[0] ?? '');

/** Why what stands in the field of the number is none to call back at. */
export function numberFault(fields: Draft['fields']): 'none' | 'premium-rate' | 'incomplete' {
  const typed = typedNumber(fields);
  if (typed === '') return 'none';
  return isPremiumRate(typed) ? 'premium-rate' : 'incomplete';
}

/** Whether a call-back can be agreed on: the call is there, with a number that was shown or that the person has said. */
export const hasNumber = ({ call, callId, fields }: Pick<Draft, 'call' | 'callId' | 'fields'>): boolean =>
  callId !== undefined && (call?.caller !== undefined || givenNumberOf(typedNumber(fields)) !== undefined);
