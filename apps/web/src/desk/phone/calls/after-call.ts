/** Where an agent is after a call. `draft` is one of which the browser is to keep nothing. */
export const afterCallPath = (callId: string, draft?: string): string =>
  `/desk/phone/calls/${callId}/done${draft === undefined ? '' : `?draft=${draft}`}`;

/** Where a call-back is agreed on; then it goes on after the call. */
export const agreeCallBackPath = (callId: string, draft?: string): string =>
  `/desk/phone/call-backs/new?${new URLSearchParams({ call: callId, back: afterCallPath(callId, draft) }).toString()}`;
