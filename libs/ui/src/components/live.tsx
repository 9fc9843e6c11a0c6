import type { ComponentChildren } from 'preact';
import { useWords } from '../words.js';

export interface LiveFragmentProps {
  id: string;
  /** Address that answers with the inner HTML (see `renderPiece`); fetched again after each message. */
  src: string;
  /** Address of the server-sent events; any message means "something changed". */
  events: string;
  /** What it is, for the notice that something new has come. */
  label: string;
  /** First content, server-rendered, so that the page is complete without script. */
  children: ComponentChildren;
}

/**
 * A part of the page that renews itself. Needs the island `live-fragment`. While somebody's pointer or focus is inside,
 * nothing moves: a button offers the news instead. Without events for a while it asks every 30 seconds and says so.
 */
export function LiveFragment({ id, src, events, label, children }: LiveFragmentProps) {
  const words = useWords();
  return (
    <live-fragment
      id={id}
      src={src}
      events={events}
      aria-label={label}
      data-news={words.listUpdated}
      data-away={words.liveAway}
    >
      {children}
    </live-fragment>
  );
}

export interface LeaseHeartbeatProps {
  /** POST renews the lease; 200 with `{ until }`, anything in 400–499 means it is lost. */
  renew: string;
  /** End of the lease as known now (ISO 8601). */
  until: string;
  csrfToken?: string;
}

/** Keeps a lease while the page is open and says how long it lasts. Needs the island `lease-heartbeat`. */
export function LeaseHeartbeat({ renew, until, csrfToken }: LeaseHeartbeatProps) {
  const words = useWords();
  return (
    <lease-heartbeat
      renew={renew}
      until={until}
      csrf={csrfToken}
      data-left={words.leaseLeft}
      data-lost={words.leaseLost}
      data-away={words.leaseAway}
      class="lease"
      role="status"
    />
  );
}

export interface AutosaveFormProps {
  /** One name per draft, e.g. `phone-draft:<id>`; the same after a reload. */
  name: string;
  children: ComponentChildren;
}

/**
 * Keeps what is typed into the form inside it in this browser, half a second after the last key, and puts it back after a
 * reload or a crash. Passwords, hidden fields and files are never kept. Needs the island `autosave-form`.
 */
export function AutosaveForm({ name, children }: AutosaveFormProps) {
  const words = useWords();
  return (
    <autosave-form
      name={name}
      data-saved={words.saved}
      data-restored={words.restored}
      data-discard={words.discard}
    >
      {children}
    </autosave-form>
  );
}

/** Put on the page that confirms the draft was sent: forgets what `AutosaveForm` kept under this name. */
export function AutosaveDone({ name }: { name: string }) {
  return <autosave-form name={name} done="" />;
}

/** A picture that can be enlarged and moved: keys `+` `-` `Z`, buttons, drag. Needs the island `image-zoom`. */
export function ImageZoom({
  src,
  alt,
  width,
  height,
}: {
  src: string;
  alt: string;
  width?: number;
  height?: number;
}) {
  const words = useWords();
  return (
    <image-zoom data-in={words.zoomIn} data-out={words.zoomOut} data-whole={words.zoomReset}>
      <img src={src} alt={alt} width={width} height={height} />
    </image-zoom>
  );
}
