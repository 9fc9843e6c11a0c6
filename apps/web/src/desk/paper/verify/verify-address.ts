const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** So many steps back are offered as a link; the browser's own way back goes further. */
const stepsBack = 3;

/** The sheet that the address says was just sent or put away. */
export const receivedSheet = ({ of }: Readonly<Record<string, unknown>>): string | undefined =>
  typeof of === 'string' && uuid.test(of) ? of : undefined;

/** Where a clerk is: one batch or all of them, and the fields that came before, the last one first. */
export interface VerifyPlace {
  batch?: string;
  before: readonly string[];
}

/** Reads the place from the address; what is not an id is left out. */
export function placeOf(query: Readonly<Record<string, unknown>>): VerifyPlace {
  const { batch, before } = query;
  return {
    ...(typeof batch === 'string' && uuid.test(batch) ? { batch } : {}),
    before:
      typeof before === 'string'
        ? before
            .split('.')
            .filter((id) => uuid.test(id))
            .slice(0, stepsBack)
        : [],
  };
}

/** The address of a field; without one, of the next field. */
export function verifyPath(
  place: VerifyPlace,
  task?: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(more);
  if (place.batch !== undefined) query.set('batch', place.batch);
  if (place.before.length > 0) query.set('before', place.before.join('.'));
  const path = task === undefined ? '/desk/paper/verify' : `/desk/paper/verify/${task}`;
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

/** What is typed for a field, or into a sheet as it stood, is kept under this name until it was received. */
export const fieldTyping = (task: string): string => `/desk/paper/verify/${task}`;
export const sheetTyping = (form: string, version?: number): string =>
  `/desk/paper/forms/${form}${version === undefined ? '' : ` ${version}`}`;

/** The place after this field. */
export const after = (place: VerifyPlace, task: string): VerifyPlace => ({
  ...place,
  before: [task, ...place.before.filter((id) => id !== task)].slice(0, stepsBack),
});

/** The field before this one, as an address. */
export function previousPath({ batch, before: [last, ...earlier] }: VerifyPlace): string | undefined {
  return last === undefined
    ? undefined
    : verifyPath({ ...(batch === undefined ? {} : { batch }), before: earlier }, last);
}
