import { refuse } from '@gemeinsam/service-kit';
import type { StoredTask } from './call-back-row.js';

/** Somebody recorded a call since the task was looked at. */
export const calledMeanwhile = (): never =>
  refuse(
    'notification.callback-called-meanwhile',
    'conflict',
    'Somebody has recorded a call for this call-back meanwhile. Read what it came to, then record yours.',
  );

/** The task if it can still be worked on; refuses when there is none or it was closed. */
export function openCallBack(task: StoredTask | undefined): StoredTask {
  if (!task) return refuse('notification.callback-not-found', 'not-found', 'There is no such call-back.');
  if (task.state !== 'open')
    return refuse('notification.callback-already-closed', 'conflict', 'The call-back was closed meanwhile.', {
      extra: { state: task.state },
    });
  return task;
}
