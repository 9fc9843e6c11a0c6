import {
  type ContributionForCaller,
  formatReferenceNumber,
  type RedactionReason,
  redactionReasonWords,
  textIn,
} from '@gemeinsam/contracts';
import { ButtonLink, DefinitionList, DeskHelp, DeskList, DeskWork, Timeline } from '@gemeinsam/ui';
import { publicTexts } from '../../../public/public.texts.js';
import type { ShownStatus } from '../../../public/status/contribution-status.service.js';
import { isWaiting, statusTimeline } from '../../../public/status/status-timeline.js';
import { longDate } from '../../../shell/dates.js';
import { PhoneFrame } from '../phone-frame.js';
import { phoneTexts } from '../phone.texts.js';
import { spokenName } from '../../../shell/language-names.js';
import { Script } from '../script.js';
import { addPath, appealPath, codePath, contactPath, lookUpPath, withdrawPath } from './look-up-paths.js';
import { type LookUpTexts, lookUpTexts } from './look-up.texts.js';
import { StaffTypingSent } from '../../../shell/staff-typing.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

export interface ContributionPageProps {
  found: ContributionForCaller;
  shown: ShownStatus;
  now: Date;
  done?: string;
  /** The form that was received, of which this browser keeps nothing any more. */
  received?: string;
}

/** Where a caller's contribution stands, in words to read aloud in its language, and what they may do about it. */
export function ContributionPage({ found, shown, now, done, received }: ContributionPageProps) {
  const visit = useVisit();
  const { language } = visit;
  const texts = useTexts(lookUpTexts);
  return (
    <PhoneFrame
      place="lookUp"
      title={`${texts.about} ${formatReferenceNumber(found.reference)}`}
      columns="three"
      done={done}
      islands={received === undefined ? [] : ['kept-typing']}
    >
      {received !== undefined && <StaffTypingSent form={received} />}
      <h1 class="visually-hidden">{`${texts.about} ${formatReferenceNumber(found.reference)}`}</h1>
      <Facts found={found} texts={texts} />
      <DeskWork label={texts.readAloud}>
        <p class="soft">{found.process.title[language]}</p>
        <h2 class="work-title" {...(found.title && { lang: found.language })}>
          {found.title || formatReferenceNumber(found.reference)}
        </h2>
        <h3>{texts.readAloud}</h3>
        {sentences(found, shown, now).map((sentence) => (
          <Script key={sentence} lang={found.language}>
            {sentence}
          </Script>
        ))}
        {shown.decision === 'away' && (
          <p role="status">{found.status === 'returned' ? texts.questionAway : texts.reasonAway}</p>
        )}
        {blackedOut(shown).length > 0 && <p>{texts.redactedDisagree}</p>}
        <h3>{texts.timeline}</h3>
        <Timeline entries={statusTimeline(found, visit)} />
      </DeskWork>
      <Actions found={found} texts={texts} now={now} />
    </PhoneFrame>
  );
}

/** Why passages of what is published are black. */
const blackedOut = ({ decision }: ShownStatus): readonly RedactionReason[] =>
  (decision === 'away' ? undefined : decision?.redactionReasons) ?? [];

/** What to say: how it stands, until when what is promised, the question or the reasons; in the language of the contribution. */
function sentences(found: ContributionForCaller, shown: ShownStatus, now: Date): string[] {
  const { decision } = shown;
  const { language, status } = found;
  const black = blackedOut(shown).map((reason) => redactionReasonWords[reason][language]);
  const said = publicTexts(language).status;
  const due = longDate(found.decisionDueAt, language);
  const quote = language === 'de' ? ['„', '“'] : ['“', '”'];
  const words = decision === 'away' ? undefined : decision;
  const reasons =
    status === 'published' || status === 'returned'
      ? []
      : (words?.reasons ?? []).map((reason) => textIn(reason.explanation, language));
  return [
    said.headline[status],
    ...(black.length > 0 ? [`${said.redacted} ${black.join(', ')}.`] : []),
    ...(isWaiting(status) ? [new Date(found.decisionDueAt) < now ? said.late(due) : said.promise(due)] : []),
    ...(status === 'returned' && words?.message ? [lookUpTexts(language).question(words.message)] : []),
    ...reasons,
    ...(status !== 'returned' && status !== 'published' && words?.message ? [words.message] : []),
  ].map((sentence) => quote.join(sentence));
}

function Facts({ found, texts }: { found: ContributionForCaller; texts: LookUpTexts }) {
  const { language } = useVisit();
  return (
    <DeskList label={texts.about}>
      <h2>{texts.about}</h2>
      <DefinitionList
        stacked
        items={[
          { term: texts.reference, description: formatReferenceNumber(found.reference) },
          { term: texts.channel, description: texts.channels[found.channel] },
          { term: texts.received, description: longDate(found.receivedAt, language) },
          {
            term: texts.language,
            description: phoneTexts(language).languages[found.language],
          },
          ...(found.spokenLanguage
            ? [
                {
                  term: phoneTexts(language).spokenLanguage,
                  description: spokenName(found.spokenLanguage, language),
                },
              ]
            : []),
          { term: texts.replyWay, description: phoneTexts(language).wishes[found.replyWay] },
        ]}
      />
      {found.supports && <p>{texts.supports}</p>}
      <p class="soft">{texts.privacy}</p>
    </DeskList>
  );
}

function Actions({ found, texts, now }: { found: ContributionForCaller; texts: LookUpTexts; now: Date }) {
  const { language } = useVisit();
  const { may, reference, status, appealUntil } = found;
  const until = appealUntil === undefined ? undefined : longDate(appealUntil, language);
  const mayAppeal = may.appeal && appealUntil !== undefined && new Date(appealUntil) > now;
  return (
    <DeskHelp label={texts.whatNow}>
      <h2>{texts.whatNow}</h2>
      {!may.amend && !may.changeContact && !may.withdraw && !mayAppeal && <p>{texts.nothingMore}</p>}
      <ul class="plain look-up-actions">
        {may.amend && (
          <li>
            <ButtonLink
              href={addPath(reference)}
              look={status === 'returned' ? 'primary' : 'secondary'}
              keyHint="1"
            >
              {status === 'returned' ? texts.answer : texts.add}
            </ButtonLink>
          </li>
        )}
        {mayAppeal && (
          <li>
            <ButtonLink href={appealPath(reference)} look="primary" keyHint="1">
              {texts.appeal}
            </ButtonLink>
            <p class="soft">{texts.appealUntil(until!)}</p>
          </li>
        )}
        {may.changeContact && (
          <li>
            <ButtonLink href={contactPath(reference)} look="secondary" keyHint="2">
              {texts.changeWay}
            </ButtonLink>
          </li>
        )}
        {may.withdraw && (
          <li>
            <ButtonLink href={withdrawPath(reference)} look="danger" keyHint="3">
              {texts.withdraw}
            </ButtonLink>
          </li>
        )}
        {status !== 'erased' && (
          <li>
            <ButtonLink href={codePath(reference)} look="secondary" keyHint="4">
              {texts.codeTitle}
            </ButtonLink>
          </li>
        )}
        <li>
          <ButtonLink href={lookUpPath} look="secondary" keyHint="Alt+ArrowLeft">
            {texts.other}
          </ButtonLink>
        </li>
      </ul>
      {status === 'declined' && !mayAppeal && until !== undefined && <p>{texts.appealOver(until)}</p>}
      {status === 'appealed' && <p>{texts.appealWaits}</p>}
    </DeskHelp>
  );
}
