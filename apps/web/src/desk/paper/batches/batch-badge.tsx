import type { PaperBatchSummary } from '@gemeinsam/contracts';
import { Badge, type Tone } from '@gemeinsam/ui';
import type { BatchesTexts } from './batches.texts.de.js';

const tones: Record<PaperBatchSummary['state'], Tone> = {
  waiting: 'neutral',
  reading: 'accent',
  cancelled: 'warn',
  read: 'neutral',
  failed: 'bad',
};

/** How far a batch is, in a word or two. */
export function BatchBadge({ batch, texts }: { batch: PaperBatchSummary; texts: BatchesTexts }) {
  return batch.signedOff ? (
    <Badge tone="ok">{texts.signedOffState}</Badge>
  ) : (
    <Badge tone={tones[batch.state]}>{texts.states[batch.state]}</Badge>
  );
}
