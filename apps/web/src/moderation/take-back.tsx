import type { CaseDetail } from '@gemeinsam/contracts';
import { Button, CountDown } from '@gemeinsam/ui';
import { clockTime } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import { moderationTexts } from './moderation.texts.js';
import { useTexts, useVisit } from '../shell/visit.js';

interface TakeBackProps {
  detail: CaseDetail;
  /** Query string of the queue's filter. */
  query: string;
  /** The case that opened meanwhile; it is put back, for one works on one case. */
  opened?: string;
  now: Date;
}

/** Until when nobody is told of what was decided, and the way back for whoever may take it. */
export function TakeBack({ detail, query, opened, now }: TakeBackProps) {
  const { language } = useVisit();
  const texts = useTexts(moderationTexts);
  const { revocableUntil, mayTakeBack } = detail;
  if (revocableUntil === undefined && !mayTakeBack) return null;
  // Who is about to give a second opinion does not strike the first one out by a key.
  const othersProposal = detail.state === 'awaiting-second' && detail.maySecond;
  const seconds = revocableUntil ? (Date.parse(revocableUntil) - now.getTime()) / 1000 : undefined;
  return (
    <div class="counting">
      {revocableUntil && seconds !== undefined && (
        <p>
          {texts.toldAt(clockTime(revocableUntil, language))}{' '}
          <CountDown seconds={seconds} over={texts.toldNow} />
        </p>
      )}
      {mayTakeBack && (
        <form
          method="post"
          action={`/moderation/cases/${detail.id}/take-back${query}`}
          data-while-counting=""
        >
          <CsrfField />
          <input type="hidden" name="version" value={detail.version} />
          {opened !== undefined && <input type="hidden" name="opened" value={opened} />}
          <Button look="secondary" keyHint={othersProposal ? undefined : 'u'}>
            {othersProposal ? texts.takeBackProposal : texts.takeBack}
          </Button>
        </form>
      )}
    </div>
  );
}
