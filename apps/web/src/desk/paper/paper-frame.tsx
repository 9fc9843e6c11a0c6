import { Notice, type Island, type PageLayoutProps } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { DeskPage } from '../../shell/page.js';
import { paperTexts } from './paper.texts.js';

const places = [
  { id: 'batches', href: '/desk/paper' },
  { id: 'verify', href: '/desk/paper/forms/next' },
  { id: 'print', href: '/desk/paper/print' },
] as const;

interface PaperFrameProps {
  request: FastifyRequest;
  place: (typeof places)[number]['id'];
  title: string;
  columns?: PageLayoutProps['columns'];
  islands?: readonly Island[];
  /** What has just been done; said once. */
  done?: string;
  children: ComponentChildren;
}

/** The frame of the paper desk: batches, completing, printing. */
export function PaperFrame({
  request,
  place,
  title,
  columns = 'wide',
  islands,
  done,
  children,
}: PaperFrameProps) {
  const texts = paperTexts(request.shell.language);
  return (
    <DeskPage request={request} desk="paper" title={title} columns={columns} islands={islands}>
      <nav class="places" aria-label={texts.title}>
        <ul>
          {places.map((one) => (
            <li key={one.id}>
              <a href={one.href} aria-current={one.id === place ? 'page' : undefined}>
                {texts[one.id]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {done !== undefined && (
        <Notice tone="ok" role="status">
          <p>{done}</p>
        </Notice>
      )}
      {children}
    </DeskPage>
  );
}
