import type { PaperAlarm, PaperBatch } from '@gemeinsam/contracts';

/** An alarm as programs see it: where its picture lies is ours. */
export function alarmAnswer({ imageKey, ...alarm }: PaperAlarm) {
  return { ...alarm, picture: imageKey !== undefined };
}

/** A batch as programs see it. */
export const batchAnswer = (batch: PaperBatch) => ({
  ...batch,
  alarms: batch.alarms.map(alarmAnswer),
  formsWaiting: batch.forms.filter((form) => form.state === 'to-verify').length,
});
