/**
 * What Zammad's documentation of its generic CTI says a telephone system sends: field names and sample values, as JSON
 * and as forms. A system that was set up for Zammad must find the same door here.
 */
const numbers = { from: '493023125741', to: '492214710334' };
const call = { in: '307fa962-de8d-4ffc-817b-7f6993204159', out: 'f4ebd2be-7b9a-4d58-94c2-eb06a3c2ce76' };
const [miller, taylor] = ['Christopher Miller', 'Emma Taylor'] as const;
const answering = { user: taylor, answeringNumber: 'emma@chrispresso.com' };

export type SampleReport = Readonly<Record<string, string | readonly string[]>>;

export const incomingSamples: readonly SampleReport[] = [
  { event: 'newCall', ...numbers, direction: 'in', callId: call.in, user: [miller, taylor] },
  { event: 'answer', ...numbers, direction: 'in', callId: call.in, ...answering },
  { event: 'hangup', ...numbers, direction: 'in', callId: call.in, ...answering, cause: 'normalClearing' },
];
export const outgoingSamples: readonly SampleReport[] = [
  { event: 'newCall', ...numbers, direction: 'out', callId: call.out, user: miller },
  { event: 'answer', ...numbers, direction: 'out', callId: '9f1840cb-8be9-4d3a-8200-3da2937085f0' },
  { event: 'hangup', ...numbers, direction: 'out', callId: call.out, user: miller, cause: 'cancel' },
];

/** The same as form fields; lists with `[]` behind their name, as the documented curl commands send them. */
export function formOf(sample: SampleReport): [string, string][] {
  return Object.entries(sample).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : value.map((one) => [`${name}[]`, one]),
  );
}
