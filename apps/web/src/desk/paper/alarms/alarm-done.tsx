import type { AlarmWay } from '@gemeinsam/contracts';
import { Button } from '@gemeinsam/ui';
import { DoneNotice } from '../../../shell/done-notice.js';
import { CsrfField } from '../../../shell/page.js';
import { StaffTypingSent } from '../../../shell/staff-typing.js';
import { alarmActionPath, alarmPath } from './alarm-paths.js';
import { alarmsTexts } from './alarms.texts.js';
import { useTexts } from '../../../shell/visit.js';

/** What has just been done with an alarm; what was put away can be taken back. */
export type JustDone = { way: AlarmWay; alarm?: string } | 'reopened';

export function AlarmDone({ done, batch }: { done: JustDone; batch: string | undefined }) {
  const texts = useTexts(alarmsTexts);
  if (done === 'reopened') return <DoneNotice>{texts.reopened}</DoneNotice>;
  return (
    <>
      {done.alarm !== undefined && <StaffTypingSent form={alarmPath(done.alarm)} all />}
      <DoneNotice>
        <p>{texts.done[done.way]}</p>
        {done.way === 'discard' && done.alarm !== undefined && (
          <form method="post" action={alarmActionPath(done.alarm, 'reopen')}>
            <CsrfField />
            {batch !== undefined && <input type="hidden" name="batch" value={batch} />}
            <Button look="secondary" keyHint="r">
              {texts.undo}
            </Button>
          </form>
        )}
      </DoneNotice>
    </>
  );
}
