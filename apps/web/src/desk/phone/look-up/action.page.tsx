import { type ContributionForCaller, formatReferenceNumber } from '@gemeinsam/contracts';
import { Checkbox, ErrorSummary, Notice, type FieldFault, type Island } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { PhoneFrame } from '../phone-frame.js';
import { lookUpTexts } from './look-up.texts.js';
import { useTexts, type Visit } from '../../../shell/visit.js';

export interface ActionProps {
  found: ContributionForCaller;
  /** Intake did not answer; what was typed is kept. */
  away?: boolean;
}

/** The frame of a step that changes something for a caller. */
export function ActionPage({
  found,
  away,
  title,
  faults = [],
  islands,
  children,
}: ActionProps & {
  title: string;
  faults?: readonly FieldFault[];
  islands?: readonly Island[];
  children: ComponentChildren;
}) {
  const texts = useTexts(lookUpTexts);
  return (
    <PhoneFrame place="lookUp" title={title} columns="one" islands={islands}>
      <ErrorSummary faults={faults} />
      {away && (
        <Notice tone="bad" role="alert">
          <p>{texts.tryAgain}</p>
        </Notice>
      )}
      <p class="soft">
        {formatReferenceNumber(found.reference)} · {found.title}
      </p>
      <h1>{title}</h1>
      {children}
    </PhoneFrame>
  );
}

/** Nothing is done before the person has heard it and agreed. */
export function Confirmed({ missing }: { missing: boolean }) {
  const texts = useTexts(lookUpTexts);
  return (
    <Checkbox
      id="confirmed"
      label={texts.confirmed}
      error={missing ? texts.confirmMissing : undefined}
      required
    />
  );
}

export const missingConfirmation = ({ language }: Visit, missing: boolean): FieldFault[] =>
  missing ? [{ field: 'confirmed', message: lookUpTexts(language).confirmMissing }] : [];
