import { type ContributionForCaller, formatReferenceNumber } from '@gemeinsam/contracts';
import {
  ActionBar,
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  Notice,
  type FieldFault,
  type Island,
} from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { CsrfField } from '../../../shell/page.js';
import { PhoneFrame } from '../phone-frame.js';
import { contributionPath } from './look-up-paths.js';
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
        {formatReferenceNumber(found.reference)} · <span lang={found.language}>{found.title}</span>
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
      autofocus
      required
    />
  );
}

export const missingConfirmation = ({ language }: Visit, missing: boolean): FieldFault[] =>
  missing ? [{ field: 'confirmed', message: lookUpTexts(language).confirmMissing }] : [];

/** To what is read back; or back to the contribution. */
export function ToReadBack({ found }: Pick<ActionProps, 'found'>) {
  const texts = useTexts(lookUpTexts);
  return (
    <ActionBar>
      <Button keyHint="Ctrl+Enter">{texts.toReadBack}</Button>
      <ButtonLink href={contributionPath(found.reference)} look="secondary" keyHint="Alt+ArrowLeft">
        {texts.back}
      </ButtonLink>
    </ActionBar>
  );
}

interface ConfirmFormProps {
  path: string;
  /** What was typed, posted once more. */
  fields: readonly (readonly [name: string, value: string])[];
  /** What the button does. */
  action: string;
  missing: boolean;
}

/** Does what was read back when the person confirms it; or goes back to change it. */
export function ConfirmForm({ path, fields, action, missing }: ConfirmFormProps) {
  const texts = useTexts(lookUpTexts);
  return (
    <form method="post" action={path}>
      <CsrfField />
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Confirmed missing={missing} />
      <ActionBar>
        <Button keyHint="Ctrl+Enter">{action}</Button>
        <Button look="secondary" keyHint="Alt+ArrowLeft" formaction={`${path}/change`} formnovalidate>
          {texts.change}
        </Button>
      </ActionBar>
    </form>
  );
}
