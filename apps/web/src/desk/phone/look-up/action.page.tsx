import { type ContributionForCaller, formatReferenceNumber } from '@gemeinsam/contracts';
import { Checkbox, ErrorSummary, Notice, type FieldFault, type Island } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { PhoneFrame } from '../phone-frame.js';
import { lookUpTexts } from './look-up.texts.js';

export interface ActionProps {
  request: FastifyRequest;
  found: ContributionForCaller;
  /** Intake did not answer; what was typed is kept. */
  away?: boolean;
}

/** The frame of a step that changes something for a caller. */
export function ActionPage({
  request,
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
  const texts = lookUpTexts(request.shell.language);
  return (
    <PhoneFrame request={request} place="lookUp" title={title} columns="one" islands={islands}>
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
export function Confirmed({ request, missing }: { request: FastifyRequest; missing: boolean }) {
  const texts = lookUpTexts(request.shell.language);
  return (
    <Checkbox
      id="confirmed"
      label={texts.confirmed}
      error={missing ? texts.confirmMissing : undefined}
      required
    />
  );
}

export const missingConfirmation = (request: FastifyRequest, missing: boolean): FieldFault[] =>
  missing ? [{ field: 'confirmed', message: lookUpTexts(request.shell.language).confirmMissing }] : [];
