import type { HTMLAttributes } from 'preact';

/** Attributes of the custom elements that the islands define, so that TSX knows them. */
type IslandAttributes<Own = object> = HTMLAttributes<HTMLElement> & Own;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'char-counter': IslandAttributes<{ for: string; max: number }>;
      'live-fragment': IslandAttributes<{ src: string; events: string }>;
      'lease-heartbeat': IslandAttributes<{ renew: string; until: string; now: string; csrf?: string }>;
      'image-zoom': IslandAttributes;
      'word-marks': IslandAttributes;
      'file-drop': IslandAttributes;
      'similar-list': IslandAttributes<{ src: string; csrf?: string; process: string }>;
      'draft-form': IslandAttributes<{
        draft: string;
        src?: string;
        version?: number;
        csrf?: string;
        who?: string;
        until?: number;
        done?: string;
      }>;
      'draft-state': IslandAttributes;
      'call-clock': IslandAttributes<{ since: string; until?: string }>;
      'count-down': IslandAttributes;
      'confirm-parts': IslandAttributes;
      'field-entry': IslandAttributes<{ task?: string }>;
      'kept-typing': IslandAttributes<{
        name: string;
        fresh?: '' | undefined;
        'came-back'?: '' | undefined;
        done?: string;
      }>;
      'print-page': IslandAttributes;
      'ring-panel': IslandAttributes<{ events: string }>;
    }
  }
}
