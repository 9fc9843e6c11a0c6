import type { CaseDetail } from '@gemeinsam/contracts';
import { queryRows } from '@gemeinsam/persistence';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Opinion } from '../opinions/opinion.js';

const decisionRow = z.object({
  decidedBy: z.array(z.string()),
  decidedAt: z.date(),
  tellAt: z.date(),
  toldAt: z.date().nullable(),
  takenBackAt: z.date().nullable(),
  takenBackByName: z.string().nullable(),
  agreedBy: z.string().nullable(),
  agreementNote: z.string(),
});
/** What the history of a case says of a decision on it. */
export type CaseDecision = z.infer<typeof decisionRow>;
type Agreement = NonNullable<CaseDetail['agreements']>[number];

/** The decisions on a case, oldest first. */
export const decisionsOn = (from: EntityManager, caseId: string): Promise<CaseDecision[]> =>
  queryRows(
    from,
    decisionRow,
    `select decided_by as "decidedBy", decided_at as "decidedAt", tell_at as "tellAt", told_at as "toldAt",
            taken_back_at as "takenBackAt", taken_back_by_name as "takenBackByName", agreed_by as "agreedBy",
            agreement_note as "agreementNote"
     from decisions where case_id = $1 order by decided_at, id`,
    [caseId],
  );

/** Who agreed with whom, and why: each gave an opinion of their own before, and that has their name. */
export function agreementsIn(
  decisions: readonly CaseDecision[],
  opinions: readonly Opinion[],
  mayRead: (told: boolean) => boolean,
): Agreement[] {
  const nameOf = (id: string): string =>
    opinions.findLast(({ givenBy }) => givenBy === id)?.givenByName ?? '';
  return decisions.flatMap(({ agreedBy, decidedBy, agreementNote, decidedAt, toldAt, ...taken }) =>
    agreedBy === null
      ? []
      : [
          {
            byName: nameOf(agreedBy),
            withName: nameOf(decidedBy.find((id) => id !== agreedBy) ?? agreedBy),
            note: mayRead(toldAt !== null) ? agreementNote : '',
            at: decidedAt.toISOString(),
            ...takenBackOf(taken),
          },
        ],
  );
}

/** When, and by whom as far as that is known. */
export const takenBackOf = ({
  takenBackAt,
  takenBackByName,
}: {
  takenBackAt: Date | null;
  takenBackByName: string | null;
}): Pick<Agreement, 'takenBackAt' | 'takenBackByName'> => ({
  ...(takenBackAt && { takenBackAt: takenBackAt.toISOString() }),
  ...(takenBackByName !== null && { takenBackByName }),
});
