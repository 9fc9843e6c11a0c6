import type { DraftState } from '@gemeinsam/contracts';

/** How long drafts are kept. Provided by {@link DraftsModule}. */
export class DraftLifetimes {
  constructor(private readonly days: { open: number; discarded: number }) {}

  /** When a draft that was changed `at` is deleted unless somebody goes on with it. */
  purgeAt(state: DraftState, at: Date): Date {
    return new Date(at.getTime() + (state === 'open' ? this.days.open : this.days.discarded) * 86_400_000);
  }
}
