import { ErrorSummary, type FieldFault } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { DeskHead } from '../shell/desk-head.js';
import { DoneNotice } from '../shell/done-notice.js';
import { DeskPage } from '../shell/page.js';
import { adminTexts } from './admin.texts.js';
import { useTexts } from '../shell/visit.js';

export const adminPlaces = [
  'staff',
  'tokens',
  'processes',
  'telephony',
  'dead-letters',
  'access-log',
  'erase',
] as const;
export type AdminPlace = (typeof adminPlaces)[number];

interface AdminFrameProps {
  place: AdminPlace;
  title?: string;
  /** Words for what has just been done. */
  done?: string;
  faults?: readonly FieldFault[];
  children: ComponentChildren;
}

/** The frame of every page of the administration: where one is, what was just done, what must be changed. */
export function AdminFrame({ place, title, done, faults = [], children }: AdminFrameProps) {
  const texts = useTexts(adminTexts);
  return (
    <DeskPage desk="admin" title={title ?? texts.places[place]} columns="wide" islands={['char-counter']}>
      <DeskHead
        label={texts.title}
        places={adminPlaces.map((one) => ({
          href: `/admin/${one}`,
          label: texts.places[one],
          current: one === place,
        }))}
      />
      {done !== undefined && <DoneNotice>{done}</DoneNotice>}
      <ErrorSummary title={texts.errorsTitle} faults={faults} />
      {children}
    </DeskPage>
  );
}
