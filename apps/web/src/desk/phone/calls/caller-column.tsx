import {
  formatReferenceNumber,
  languages,
  textIn,
  type CallView,
  type Draft,
  type ProcessView,
} from '@gemeinsam/contracts';
import { asShown } from '@gemeinsam/service-kit';
import { Badge, Button, CallClock, DeskList, KeyHint, Radios, Select } from '@gemeinsam/ui';
import { longDate } from '../../../shell/dates.js';
import type { FormFaults } from '../../../shell/definition-form/problem-messages.js';
import { ContactField } from '../contact-field.js';
import { phoneTexts } from '../phone.texts.js';
import { waysFor } from '../ways-for.js';
import { hasOthers, spokenName } from '../../../shell/language-names.js';
import { partKeys } from './call-keys.js';
import { callTexts } from './call.texts.js';
import type { TypedCall } from './draft-input.js';
import { Jump } from '../../../shell/jump.js';
import { stateWord } from '../../../shell/state-words.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

export interface CallerColumnProps {
  draft: Draft;
  process: ProcessView;
  /** All open processes, to change between. */
  processes: ProcessView[];
  call: TypedCall;
  faults: FormFaults;
  /** The field that has the focus when the page opens. */
  focus?: string;
  now: Date;
  /** Only to be read. */
  still?: boolean;
}

/** Who is calling, and how they hear back. Nothing here is ever filled in from the agent's own account. */
export function CallerColumn(props: CallerColumnProps) {
  const { draft, call, faults } = props;
  const texts = useTexts(phoneTexts);
  const words = useTexts(callTexts);
  const { contact } = call;
  const parts = { contact, faults, texts };
  return (
    <DeskList label={texts.who} still={props.still}>
      <LiveCallCard {...props} />
      {/* Beside the work, where it stays in sight whatever the page is scrolled to. */}
      {draft.owner === undefined && !props.still && (
        <p data-once-saved={words.belongsToYou}>{words.belongsToNobody}</p>
      )}
      <h2>
        {texts.who}
        <Jump to="contact-phone" keyHint={partKeys.person} label={words.jumpTo(texts.who)} />
      </h2>
      <div
        class="person"
        role="status"
        data-follows="contact.phone"
        data-src={`/desk/phone/drafts/${draft.id}/person`}
      >
        <Person draft={draft} />
      </div>
      <ContactField of="phone" autofocus={props.focus === 'contact-phone'} {...parts} />
      <ContactField of="name" {...parts} />
      <div class="with-key">
        <Select
          id="contact-wish"
          name="contact.wish"
          label={texts.wish}
          required
          value={contact.wish}
          options={waysFor(contact.wish).map((way) => ({ value: way, label: texts.wishes[way] }))}
          error={faults.of['contact-wish']}
        />
        <Jump to="contact-wish" keyHint={partKeys.wish} label={words.jumpTo(texts.wish)} />
      </div>
      <ContactField of="email" {...parts} />
      <ContactField of="street" {...parts} />
      <div class="postal-line">
        <ContactField of="postcode" {...parts} />
        <ContactField of="city" {...parts} />
      </div>
      <div data-reload="">
        <Radios
          id="callLanguage"
          label={texts.callLanguage}
          required
          inline
          value={call.language}
          options={languages.map((one) => ({ value: one, label: texts.languages[one] }))}
        />
      </div>
      <SpokenLanguage call={call} />
      <p class="soft">{texts.notYou}</p>
      <OtherProcesses {...props} />
    </DeskList>
  );
}

type CallCardProps = Pick<CallerColumnProps, 'draft' | 'now'>;

/** The call itself, renewed by the ring panel when the telephone system tells of it. */
export function LiveCallCard(props: CallCardProps) {
  const { id, call } = props.draft;
  return (
    <div data-call={call?.id} data-src={`/desk/phone/drafts/${id}/card`}>
      <CallCard {...props} />
    </div>
  );
}

/** The call itself: whether it rings or runs, since when, from which number. */
export function CallCard({ draft, now }: CallCardProps) {
  const words = useTexts(callTexts);
  const { call } = draft;
  const number = call?.caller ?? (draft.fields['contact.phone']?.[0] || words.noNumber);
  return (
    <div class="caller" data-news={call?.state === 'ended' ? words.hungUp : undefined}>
      <p class="caller-state">
        <strong>{call ? stateOf(call, words) : words.noCall}</strong>
        {call && <Elapsed call={call} now={now} />}
      </p>
      <p class="caller-number">{call ? asShown(number) : ''}</p>
      {call?.state === 'ended' && draft.state === 'open' && (
        <p>{call.answeredAt ? words.endedGoOn : words.endedUnanswered}</p>
      )}
    </div>
  );
}

const stateOf = (call: CallView, words: ReturnType<typeof callTexts>): string =>
  ({ ringing: words.ringing, talking: words.talking, ended: words.ended })[call.state];

/** Time since it rang or was answered; of an ended call, how long it was. */
function Elapsed({ call, now }: { call: CallView; now: Date }) {
  const since = call.answeredAt ?? call.rangAt;
  const until = call.endedAt ? new Date(call.endedAt) : now;
  const seconds = (until.getTime() - new Date(since).getTime()) / 1000;
  return <CallClock since={since} seconds={seconds} until={call.endedAt} />;
}

/** Who it may be, by the number; renewed when the number is typed. */
export function Person({ draft }: Pick<CallerColumnProps, 'draft'>) {
  const { language } = useVisit();
  const words = useTexts(callTexts);
  const { person } = draft;
  if (!person) return null;
  const { grade, earlier, missedCalls } = person;
  const name = earlier.find((one) => one.name)?.name;
  const said = {
    known: name ? words.knownAs(name) : words.knownNameless(earlier.length),
    maybe: words.maybeSeveral,
    unknown: words.firstTime,
    withheld: words.withheldHelp,
  }[grade];
  return (
    <>
      <p>
        <Badge tone={grade === 'known' || grade === 'maybe' ? 'accent' : 'neutral'}>
          {words.grades[grade]}
        </Badge>{' '}
        {said} {missedCalls > 0 && words.missed(missedCalls)}
      </p>
      {earlier.length > 0 && (
        <details id="earlier">
          <summary data-key={partKeys.earlier}>
            {words.earlier(earlier.length)} <KeyHint combination={partKeys.earlier} />
          </summary>
          <ul class="plain entries">
            {earlier.map((one) => (
              <li key={one.reference}>
                <strong {...(one.title && { lang: one.language })}>
                  {one.title || formatReferenceNumber(one.reference)}
                </strong>{' '}
                <Badge>{stateWord(one.status, language)}</Badge>
                <br />
                <span class="soft">
                  {formatReferenceNumber(one.reference)}
                  {one.name && ` · ${one.name}`}
                  {` · ${longDate(one.receivedAt, language)}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** For the person who calls them back; script and text stay in the language above. */
function SpokenLanguage({ call }: Pick<CallerColumnProps, 'call'>) {
  const { language, office } = useVisit();
  const texts = useTexts(phoneTexts);
  if (!hasOthers(office.callLanguages) && !call.spokenLanguage) return null;
  // What was noted stays to be chosen, also when the office has taken it off its list.
  const tags = new Set([...office.callLanguages, ...(call.spokenLanguage ? [call.spokenLanguage] : [])]);
  return (
    <Select
      id="spokenLanguage"
      label={texts.spokenLanguage}
      optionalSaidAbove
      value={call.spokenLanguage}
      empty={texts.asAbove}
      options={[...tags].map((tag) => ({ value: tag, label: spokenName(tag, language) }))}
    />
  );
}

function OtherProcesses({ processes, process, draft }: CallerColumnProps) {
  const { language } = useVisit();
  const others = processes.filter(({ slug }) => slug !== process.slug);
  if (others.length === 0) return null;
  return (
    <div class="others">
      <h2>{callTexts(language).otherProcess}</h2>
      {others.map((other) => (
        <Button
          key={other.slug}
          look="quiet"
          name="process"
          value={other.slug}
          formaction={`/desk/phone/drafts/${draft.id}`}
          formnovalidate
        >
          {textIn(other.form.title, language)}
        </Button>
      ))}
    </div>
  );
}
