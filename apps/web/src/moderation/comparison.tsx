import {
  textIn,
  trimText,
  type CaseDetail,
  type DeclineReason,
  type FieldProblem,
} from '@gemeinsam/contracts';
import { ActionBar, Button, ErrorSummary, OwnWords, TextField } from '@gemeinsam/ui';
import { tooLong } from '../shell/definition-form/problem-messages.js';
import { CsrfField } from '../shell/page.js';
import { StaffTyping } from '../shell/staff-typing.js';
import { useTexts, useVisit } from '../shell/visit.js';
import { typedAbout } from './decision-form.js';
import { moderationTexts } from './moderation.texts.js';

type Opinion = CaseDetail['decisions'][number];
const longestNote = 500;

interface ComparisonProps {
  detail: CaseDetail;
  reasons: DeclineReason[];
  problems: FieldProblem[];
  note: string;
  /** Query string of the queue's filter. */
  query: string;
}

const bothIn = ({ compared, decisions }: CaseDetail): Opinion[] | undefined =>
  compared?.flatMap((id) => decisions.find((one) => one.id === id) ?? []);

/** The two opinions that a person compares, their own first; nothing where there are none to compare. */
export function comparedIn(detail: CaseDetail): [own: Opinion, other: Opinion] | undefined {
  const both = bothIn(detail);
  const own = both?.find(({ mine }) => mine);
  const other = both?.find(({ mine }) => !mine);
  return own && other && [own, other];
}

const comesTo = ({ outcome, reasonCodes }: Opinion): string =>
  [outcome === 'decline-proposed' ? 'declined' : outcome, ...[...reasonCodes].sort()].join();

/** Both opinions side by side for whoever reads them without agreeing here: a lead, or one of the two while the other compares. */
export function BothOpinions({ detail, reasons }: Pick<ComparisonProps, 'detail' | 'reasons'>) {
  const texts = useTexts(moderationTexts).compare;
  const both = bothIn(detail);
  if (both?.length !== 2) return null;
  return (
    <>
      <h2>{texts.title}</h2>
      <div class="side-by-side">
        {both.map((opinion) => (
          <GivenOpinion
            key={opinion.id}
            opinion={opinion}
            title={opinion.mine ? texts.yours : texts.ofOther(opinion.byName)}
            reasons={reasons}
          />
        ))}
      </div>
    </>
  );
}

const bothDecline = (both: readonly Opinion[]): boolean =>
  both.every(({ outcome }) => outcome === 'declined' || outcome === 'decline-proposed');

/** Both opinions side by side, and how the two persons come to one: the words of one, or the opinion of the other. */
export function Comparison(props: ComparisonProps) {
  const texts = useTexts(moderationTexts).compare;
  const both = comparedIn(props.detail);
  if (!both) return null;
  const [own, other] = both;
  const alike = comesTo(own) === comesTo(other);
  return (
    <>
      <h2>{texts.title}</h2>
      <p>
        {alike
          ? texts.alike
          : `${bothDecline(both) ? texts.differInReasons : texts.differ} ${texts.howToAgree}`}
      </p>
      <div class="side-by-side">
        <GivenOpinion opinion={own} title={texts.yours} reasons={props.reasons} />
        <GivenOpinion opinion={other} title={texts.ofOther(other.byName)} reasons={props.reasons} />
      </div>
      <form method="post" action={`/moderation/cases/${props.detail.id}/release${props.query}`} id="release">
        <CsrfField />
      </form>
      {alike ? <Alike {...props} own={own} other={other} /> : <Different {...props} other={other} />}
    </>
  );
}

function GivenOpinion({
  opinion,
  title,
  reasons,
}: {
  opinion: Opinion;
  title: string;
  reasons: DeclineReason[];
}) {
  const { language } = useVisit();
  const texts = useTexts(moderationTexts);
  const said = reasons.filter(({ code }) => opinion.reasonCodes.includes(code));
  return (
    <section>
      <h3>{title}</h3>
      <p>
        <strong>
          {texts.compare.would[opinion.outcome === 'decline-proposed' ? 'declined' : opinion.outcome]}
        </strong>
      </p>
      {said.length > 0 && (
        <ul>
          {said.map(({ code, text }) => (
            <li key={code}>{textIn(text, language)}</li>
          ))}
        </ul>
      )}
      {opinion.message ? (
        <OwnWords>{opinion.message}</OwnWords>
      ) : (
        <p class="soft">{texts.compare.withoutWords}</p>
      )}
      {opinion.referral && <p>{texts.compare.toLead(opinion.referral)}</p>}
    </section>
  );
}

/** The other person may then take the case and agree, or ask the lead. */
function PutBack() {
  const texts = useTexts(moderationTexts);
  return (
    <Button look="quiet" keyHint="z" form="release">
      {texts.release}
    </Button>
  );
}

const agreePath = ({ detail, query }: ComparisonProps): string =>
  `/moderation/cases/${detail.id}/agree${query}`;

function Alike(props: ComparisonProps & { own: Opinion; other: Opinion }) {
  const texts = useTexts(moderationTexts).compare;
  return (
    <form method="post" action={agreePath(props)}>
      <CsrfField />
      <input type="hidden" name="version" value={props.detail.version} />
      <ActionBar>
        <Button name="opinionId" value={props.own.id} keyHint="1">
          {texts.takeYours}
        </Button>
        <Button name="opinionId" value={props.other.id} look="secondary" keyHint="2">
          {texts.takeOther}
        </Button>
        <PutBack />
      </ActionBar>
    </form>
  );
}

function Different(props: ComparisonProps & { other: Opinion }) {
  const { detail, problems, note, query, other } = props;
  const { language } = useVisit();
  const texts = useTexts(moderationTexts).compare;
  const error = problems.some(({ pointer }) => pointer === '/note')
    ? (tooLong(trimText(note), longestNote, language) ?? texts.needNote)
    : undefined;
  return (
    <StaffTyping form={typedAbout(detail.id, 'agree')}>
      <form method="post" action={agreePath(props)} class="decision-form">
        <CsrfField />
        <input type="hidden" name="version" value={detail.version} />
        <input type="hidden" name="opinionId" value={other.id} />
        <ErrorSummary faults={error === undefined ? [] : [{ field: 'note', message: error }]} />
        <TextField
          id="note"
          label={texts.note}
          help={texts.noteHelp}
          value={note}
          max={longestNote}
          error={error}
          required
        />
        <ActionBar>
          <Button keyHint="Ctrl+Enter">{texts.agree}</Button>
          <Button
            look="secondary"
            keyHint="l"
            formaction={`/moderation/cases/${detail.id}/refer${query}`}
            formnovalidate
          >
            {texts.refer}
          </Button>
          <PutBack />
        </ActionBar>
      </form>
    </StaffTyping>
  );
}
