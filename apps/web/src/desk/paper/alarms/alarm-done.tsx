import type { AlarmWay } from '@gemeinsam/contracts';
import { Button, Notice } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { CsrfField } from '../../../shell/page.js';
import { alarmActionPath } from './alarm-paths.js';
import { alarmsTexts } from './alarms.texts.js';

/** What has just been done with an alarm; what was put away can be taken back. */
export type JustDone = { way: AlarmWay; alarm?: string } | 'reopened';

export function AlarmDone({
  request,
  done,
  batch,
}: {
  request: FastifyRequest;
  done: JustDone;
  batch: string | undefined;
}) {
  const texts = alarmsTexts(request.shell.language);
  if (done === 'reopened')
    return (
      <Notice tone="ok" role="status">
        <p>{texts.reopened}</p>
      </Notice>
    );
  return (
    <Notice tone="ok" role="status">
      <p>{texts.done[done.way]}</p>
      {done.way === 'discard' && done.alarm !== undefined && (
        <form method="post" action={alarmActionPath(done.alarm, 'reopen')}>
          <CsrfField token={request.shell.csrfToken} />
          {batch !== undefined && <input type="hidden" name="batch" value={batch} />}
          <Button look="secondary" keyHint="r">
            {texts.undo}
          </Button>
        </form>
      )}
    </Notice>
  );
}
