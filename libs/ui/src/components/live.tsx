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
  /** End of the lease (ISO 8601). */
  until: string;
  /** What the server's clock says, for the browser's may be wrong. */
  now?: Date;
  csrfToken?: string;
  /** What is leased came by itself: for a moment no letter acts on it. */
  fresh?: boolean;
}

/** Keeps a lease while the page is open and says how long it lasts. Needs the island `lease-heartbeat`. */
export function LeaseHeartbeat({ renew, until, now = new Date(), csrfToken, fresh }: LeaseHeartbeatProps) {
  const words = useWords();
  return (
    <lease-heartbeat
      renew={renew}
      until={until}
      now={now.toISOString()}
      csrf={csrfToken}
      data-left={words.leaseLeft}
      data-lost={words.leaseLost}
      data-away={words.leaseAway}
      data-fresh={fresh ? '' : undefined}
      class="lease"
      role="status"
    />
  );
}

/** The time that is left, in minutes and seconds; `over` is said when it is none. Needs the island `count-down`. */
export function CountDown({ seconds, over }: { seconds: number; over: string }) {
  const whole = Math.max(0, Math.ceil(seconds));
  return (
    <count-down data-seconds={whole} data-over={over} role="timer">
      {`${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`}
    </count-down>
  );
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
