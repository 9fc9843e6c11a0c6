import type { FormDefinition, ParticipationProcess, ProcessView } from '@gemeinsam/contracts';

/** A process as it was published. `revision` goes up with every change of its settings or form. */
export interface PublishedProcess {
  id: string;
  revision: number;
  process: ParticipationProcess;
}

export function isOpenAt(process: Pick<ParticipationProcess, 'opensAt' | 'closesAt'>, at: Date): boolean {
  return Date.parse(process.opensAt) <= at.getTime() && at.getTime() < Date.parse(process.closesAt);
}

export function viewOf(published: PublishedProcess, now: Date, form?: FormDefinition): ProcessView {
  const { id, process } = published;
  return { ...process, form: form ?? process.form, id, open: isOpenAt(process, now) };
}

/** The day until which a decision on something received at `receivedAt` is promised. */
export function decisionDueAt(process: Pick<ParticipationProcess, 'decisionDays'>, receivedAt: Date): Date {
  return new Date(receivedAt.getTime() + process.decisionDays * 86_400_000);
}
