import type { ContributionState, TimelineEntry } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import type { Amendment, Contribution } from './contribution.js';
import { contributionStates, type ContributionStep } from './contribution.states.js';
import { type AnswerMark, ContributionStore } from './contribution.store.js';

interface Kept extends Contribution {
  contentHash: string;
  timeline: TimelineEntry[];
  amendments: Amendment[];
  marks: AnswerMark[];
  crops: Record<string, string>;
}

/** In memory, for unit specs. */
export class FakeContributionStore extends ContributionStore {
  readonly kept = new Map<string, Kept>();

  put(contribution: Contribution, crops: Record<string, string> = {}): void {
    this.kept.set(contribution.id, {
      ...structuredClone(contribution),
      contentHash: 'hash',
      timeline: [],
      amendments: [],
      marks: [],
      crops,
    });
  }

  async lock(_tx: Tx, by: { id: string } | { reference: string }): Promise<Contribution | undefined> {
    const found =
      'id' in by
        ? this.kept.get(by.id)
        : [...this.kept.values()].find(({ reference }) => reference === by.reference);
    if (!found) return undefined;
    const { id, reference, state, version, processId, formVersion, answers, supports } = found;
    return structuredClone({ id, reference, state, version, processId, formVersion, answers, supports });
  }

  async take(_tx: Tx, contribution: Contribution, step: ContributionStep, at: Date): Promise<void> {
    contributionStates.take(contribution, step);
    const { state } = contribution;
    const found = this.one(contribution.id);
    found.state = state;
    found.timeline.push({ state, at: at.toISOString() });
  }

  async hasBeen(_tx: Tx, id: string, state: ContributionState): Promise<boolean> {
    return this.one(id).timeline.some((entry) => entry.state === state);
  }

  async amend(_tx: Tx, id: string, amendment: Amendment, contentHash: string): Promise<void> {
    const found = this.one(id);
    found.version = amendment.version;
    found.contentHash = contentHash;
    found.amendments.push(structuredClone(amendment));
  }

  async amendments(_tx: Tx, id: string): Promise<Amendment[]> {
    return structuredClone(this.one(id).amendments);
  }

  async markAnswered(_tx: Tx, id: string, mark: AnswerMark): Promise<void> {
    const found = this.one(id);
    const known = found.marks.find(({ occasion }) => occasion === mark.occasion);
    if (known && known.at > mark.at) return;
    found.marks = [...found.marks.filter((other) => other !== known), mark];
  }

  async erasePersonalData(_tx: Tx, id: string): Promise<string[]> {
    const found = this.one(id);
    const blobKeys = Object.values(found.crops);
    Object.assign(found, { answers: {}, contentHash: '', amendments: [], crops: {} });
    return blobKeys;
  }

  private one(id: string): Kept {
    const found = this.kept.get(id);
    if (!found) throw new Error(`no contribution ${id}`);
    return found;
  }
}
