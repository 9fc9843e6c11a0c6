/** The columns of what one person at a time has before them: a case, a field of a sheet. */
export interface Leased {
  heldBy: string | null;
  heldUntil: Date | null;
}

/** How long it stays theirs without a sign of life. */
export const leaseMinutes = 5;

export const leaseUntil = (now: Date): Date => new Date(now.getTime() + leaseMinutes * 60_000);

/** Who has it now. A lease that has run out is nobody's, though its holder still stands in the row. */
export const holderAt = ({ heldBy, heldUntil }: Leased, now: Date): string | undefined =>
  heldBy !== null && heldUntil !== null && heldUntil > now ? heldBy : undefined;

/** Whether this person may take it, or keep it: nobody has it, or they have. */
export function isFreeFor(leased: Leased, person: string, now: Date): boolean {
  const holder = holderAt(leased, now);
  return holder === undefined || holder === person;
}
