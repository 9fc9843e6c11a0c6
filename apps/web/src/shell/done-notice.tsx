import { Notice, type Tone } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';

/**
 * What has just been done. It takes the focus of the page that opens, so that it is read first and work goes on from
 * there; without script, too.
 */
export function DoneNotice({ tone = 'ok', children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <Notice tone={tone} role="status" focus>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </Notice>
  );
}
