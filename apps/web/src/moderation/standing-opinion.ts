import type { CaseDetail } from '@gemeinsam/contracts';

interface Standing {
  /** What was said last, or what somebody agreed with after that; nothing where all was taken back. */
  stands?: CaseDetail['decisions'][number];
  /** Where two compared, both decided: what one of them said first, as the other agreed. */
  agreed?: NonNullable<CaseDetail['agreements']>[number];
}

/** What a decision rests on: opinions alone do not tell, for a later agreement counts for an earlier one. */
export function standingOf({ decisions, agreements = [] }: CaseDetail): Standing {
  const last = decisions.findLast(({ takenBackAt }) => takenBackAt === undefined);
  if (!last) return {};
  const agreed = agreements.findLast(({ takenBackAt, at }) => takenBackAt === undefined && at > last.at);
  if (!agreed) return { stands: last };
  return { stands: decisions.findLast(({ byName }) => byName === agreed.withName) ?? last, agreed };
}
