import { asShown } from '@gemeinsam/service-kit';
import { Badge, Button, ButtonLink, RowName, type Tone } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { clockTime } from '../../../shell/dates.js';
import { CsrfField } from '../../../shell/page.js';
import type { Ring, Rings, Talk } from './rings.js';
import { ringingTexts, type RingingTexts } from './ringing.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

const draftPath = (ring: Ring): string => `/desk/phone/drafts/${ring.draftId}`;
const gradeTones = { known: 'ok', maybe: 'warn', unknown: 'neutral' } satisfies Record<string, Tone>;

/**
 * What rings, on every page of the phone desk. Rendered with the page, so that it is there after a reload and without
 * script; the island keeps it current. A page that carries `data-idle` goes to the call once this agent has answered it.
 */
export function RingPanel() {
  const { ringing } = useVisit();
  const texts = useTexts(ringingTexts);
  return (
    <ring-panel events="/desk/phone/ringing/events">
      {/* Filled by the island, once per call: the panel itself changes too often to be read out. */}
      <p class="visually-hidden" role="alert" data-say="" />
      <p class="visually-hidden" role="status" data-say-politely="" />
      <p class="ring-away">{texts.away}</p>
      <div data-rings="">{ringing && <RingList rings={ringing} />}</div>
    </ring-panel>
  );
}

/** The part that is renewed. */
export function RingList({ rings }: { rings: Rings }) {
  const texts = useTexts(ringingTexts);
  const { url, language } = useVisit();
  const rowOf = (ring: Ring): string => `${callerOf(ring, texts)}, ${clockTime(ring.rangAt, language)}`;
  // The newest first: of several that count as running it is the one that is spoken on, and in sight whatever else rings.
  const [spokenOn, ...older] = rings.talking
    .toReversed()
    .map((talk) => (
      <Talking
        key={talk.id}
        talk={talk}
        name={[rowOf(talk), talk.draft?.title].filter(Boolean).join(', ')}
        hidden={url.startsWith(draftPath(talk))}
      />
    ));
  const rows = [
    ...rings.ringing.map((ring) => <Ringing key={ring.id} ring={ring} name={rowOf(ring)} />),
    ...older,
  ];
  return (
    <>
      {rings.away && <span data-away="" />}
      <form
        method="post"
        action="/desk/phone/ringing/ready"
        class="ring-ready"
        data-many=""
        data-not-ready={rings.ready ? undefined : ''}
      >
        <CsrfField />
        <Badge tone={rings.ready ? 'ok' : 'warn'}>{rings.ready ? texts.ready : texts.notReady}</Badge>
        <span class="ring-ready-help">{rings.ready ? texts.readyHelp : texts.notReadyHelp}</span>
        <Button look="quiet" name="ready" value={rings.ready ? 'no' : 'yes'} keyHint="F4" id="ring-ready">
          {rings.ready ? texts.beNotReady : texts.beReady}
        </Button>
      </form>
      {(spokenOn || rows.length > 0) && (
        <ul class="rings" aria-label={texts.title}>
          {spokenOn}
          {rows.slice(0, unfolded)}
          {rows.length > unfolded && <More rows={rows.slice(unfolded)} />}
        </ul>
      )}
    </>
  );
}

/** More calls than these beside the running one would push the work out of the window; their keys act all the same. */
const unfolded = 2;

function More({ rows }: { rows: ComponentChildren[] }) {
  const texts = useTexts(ringingTexts);
  return (
    <li class="rings-more">
      <details data-keeps-keys="" id="rings-more">
        <summary data-count={texts.more}>{texts.more.replace('{n}', String(rows.length))}</summary>
        <ul>{rows}</ul>
      </details>
    </li>
  );
}

function Ringing({ ring, name }: { ring: Ring; name: string }) {
  const texts = useTexts(ringingTexts);
  return (
    <li
      class="ring-new"
      data-call={ring.id}
      data-words={texts.say([callerOf(ring, texts), ...aboutOf(ring, texts)])}
      data-gone={texts.gone(callerOf(ring, texts))}
      data-words-keys={ring.draftId ? texts.sayKeys : texts.sayDeclineKey}
    >
      <Caller ring={ring} texts={texts} state={texts.rings} />
      <form method="post" action={`/desk/phone/ringing/${ring.id}/decline`} class="actions">
        <CsrfField />
        {ring.draftId ? (
          <ButtonLink href={draftPath(ring)} id={`ring-open-${ring.id}`} look="secondary">
            {texts.open}
            <RowName>{name}</RowName>
            <CallKey of="open" />
          </ButtonLink>
        ) : (
          <span>{texts.noDraft}</span>
        )}
        <Button look="quiet" id={`ring-decline-${ring.id}`}>
          {texts.decline}
          <RowName>{name}</RowName>
          <CallKey of="decline" />
        </Button>
      </form>
      {ring.draftId && <Sign ring={ring} />}
    </li>
  );
}

/** For the eye, where the list is scrolled away: that it rings, and the key. Who listens was told, and the list itself is what Tab comes to. */
function Sign({ ring }: { ring: Ring }) {
  const texts = useTexts(ringingTexts);
  return (
    <a class="ring-sign" href={draftPath(ring)} tabindex={-1} aria-hidden="true">
      <span>☎ {callerOf(ring, texts)}</span>
      <CallKey of="open" />
    </a>
  );
}

function Talking({ talk, name, hidden }: { talk: Talk; name: string; hidden: boolean }) {
  const { language } = useVisit();
  const texts = useTexts(ringingTexts);
  return (
    <li data-talking={draftPath(talk)} data-call={talk.id} hidden={hidden}>
      <Caller ring={talk} texts={texts} state={texts.talking(clockTime(talk.since, language))} />
      <Written talk={talk} />
      <p class="actions">
        <ButtonLink href={draftPath(talk)} id={`ring-open-${talk.id}`} look="secondary">
          {texts.goOn}
          <RowName>{name}</RowName>
          <CallKey of="open" />
        </ButtonLink>
      </p>
    </li>
  );
}

/** Filled in by the island, which gives each call its own keys and lets it keep them. */
function CallKey({ of }: { of: 'open' | 'decline' }) {
  return <kbd class="key" aria-hidden="true" data-call-key={of} hidden />;
}

function Caller({ ring, texts, state }: { ring: Ring; texts: RingingTexts; state: string }) {
  const { grade } = ring;
  const facts = factsOf(ring, texts);
  return (
    <div class="ring-caller">
      <p class="ring-state">
        {state}
        {ring.queue && <span class="ring-queue"> · {ring.queue}</span>}
      </p>
      <p class="ring-number">{callerOf(ring, texts)}</p>
      {/* Of a number that is not shown nothing more is known. */}
      {grade !== 'withheld' && (
        <p class="facts">
          <Badge tone={gradeTones[grade]}>{texts.grades[grade]}</Badge>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      )}
    </div>
  );
}

/** By what was written, calls are told apart when several run. */
function Written({ talk: { draft } }: { talk: Talk }) {
  if (!draft) return null;
  return (
    <p class="ring-written" lang={draft.language}>
      {draft.title}
    </p>
  );
}

const callerOf = (ring: Ring, texts: RingingTexts): string =>
  ring.caller ? asShown(ring.caller) : texts.withheld;

const aboutOf = (ring: Ring, texts: RingingTexts): string[] =>
  ring.grade === 'withheld' ? [] : [texts.grades[ring.grade], ...factsOf(ring, texts)];

function factsOf(ring: Ring, texts: RingingTexts): string[] {
  return [
    ...(ring.earlier > 0 ? [texts.earlier(ring.earlier)] : []),
    ...(ring.missedCalls > 0 ? [texts.missed(ring.missedCalls)] : []),
  ];
}
