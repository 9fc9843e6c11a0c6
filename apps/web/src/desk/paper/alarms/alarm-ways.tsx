import type { AlarmWay, PaperAlarm } from '@gemeinsam/contracts';
import { Button, FileDrop, KeyHint, TextField, type FieldFault } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { CsrfField } from '../../../shell/page.js';
import { StaffTyping } from '../../../shell/staff-typing.js';
import { acceptedFiles, withFormToken } from '../uploads/upload-address.js';
import type { UploadLimits } from '../uploads/upload-limits.js';
import { uploadTexts } from '../uploads/upload.texts.js';
import { alarmActionPath, alarmPath } from './alarm-paths.js';
import { alarmsTexts } from './alarms.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** As many characters as intake takes. */
export const longestReason = 500;

/** What somebody entered, kept when it could not be taken. */
export interface AlarmInput {
  faults: readonly FieldFault[];
  reason: string;
  serial: string;
  page: string;
}
export const noInput: AlarmInput = { faults: [], reason: '', serial: '', page: '' };

interface AlarmWaysProps {
  alarm: PaperAlarm;
  batch: string | undefined;
  limits: UploadLimits;
  input: AlarmInput;
}

/** The ways that are open for an alarm, the usual one first. */
export function AlarmWays(props: AlarmWaysProps) {
  const { alarm } = props;
  const texts = useTexts(alarmsTexts);
  return (
    <>
      <h2>{texts.choose}</h2>
      {inOrder(alarm).map((way, index) => (
        <section key={way} class="way" aria-labelledby={`way-${way}`}>
          <Way {...props} way={way} main={index === 0} />
        </section>
      ))}
    </>
  );
}

/** The likeliest way first: a sheet that was scanned twice is put away, one of somebody else is a sheet of its own. */
function inOrder({ ways, likeness }: PaperAlarm): AlarmWay[] {
  const first = likeness === 'same' ? 'discard' : likeness === 'other' ? 'own-form' : undefined;
  return first && ways.includes(first) ? [first, ...ways.filter((way) => way !== first)] : [...ways];
}

function Way(props: AlarmWaysProps & { way: AlarmWay; main: boolean }) {
  const { alarm, way, main, input } = props;
  const texts = useTexts(alarmsTexts);
  const errorOf = (field: string): string | undefined =>
    input.faults.find((fault) => fault.field === field)?.message;
  const look = main ? 'primary' : 'secondary';
  switch (way) {
    case 'rescan':
      return <Rescan {...props} main={main} error={errorOf('files')} />;
    case 'assign': {
      const { title, help, serial, serialHelp, page, action } = texts.ways.assign;
      return (
        <>
          <WayHead way={way} title={title} help={help} jump={{ keyHint: 'a', to: 'serial' }} />
          <StaffTyping form={`${alarmPath(alarm.id)} assign`}>
            <SettleForm {...props} way={way}>
              <TextField
                id="serial"
                label={serial}
                help={serialHelp}
                required
                width="medium"
                value={input.serial}
                error={errorOf('serial')}
                autocomplete="off"
              />
              <TextField
                id="page"
                label={page}
                required
                width="short"
                inputmode="numeric"
                value={input.page || String(alarm.form?.page ?? 1)}
                error={errorOf('page')}
                autocomplete="off"
              />
              <Button look={look}>{action}</Button>
            </SettleForm>
          </StaffTyping>
        </>
      );
    }
    case 'replace':
    case 'own-form': {
      const { title, help, action } = texts.ways[way];
      return (
        <>
          <WayHead way={way} title={title} help={help} />
          <SettleForm {...props} way={way}>
            <Button look={look} keyHint={way === 'replace' ? 'e' : 'k'}>
              {action}
            </Button>
          </SettleForm>
        </>
      );
    }
    case 'discard': {
      const { title, help, other, action, reasons } = texts.ways.discard;
      return (
        <>
          <WayHead way={way} title={title} help={help} />
          <SettleForm {...props} way={way}>
            <p class="reasons">
              {reasons[alarm.kind].map((reason, index) => (
                <Button
                  key={reason}
                  look={main && index === 0 ? 'primary' : 'secondary'}
                  name="reason"
                  value={reason}
                  keyHint={String(index + 1)}
                >
                  {reason}
                </Button>
              ))}
            </p>
          </SettleForm>
          {/* A form of its own: Enter in the field must not press the first reason. */}
          <StaffTyping form={`${alarmPath(alarm.id)} discard`}>
            <SettleForm {...props} way={way}>
              <TextField
                id="reason"
                label={other}
                required
                value={input.reason}
                error={errorOf('reason')}
                max={longestReason}
                autocomplete="off"
              />
              <Button look="secondary">{action}</Button>
            </SettleForm>
          </StaffTyping>
        </>
      );
    }
  }
}

function WayHead({
  way,
  title,
  help,
  jump,
}: {
  way: AlarmWay;
  title: string;
  help: string;
  /** A key that leads to the first field of this way. */
  jump?: { keyHint: string; to: string };
}) {
  return (
    <>
      <h3 id={`way-${way}`} data-key={jump?.keyHint} data-jump={jump?.to}>
        {title} {jump && <KeyHint combination={jump.keyHint} />}
      </h3>
      <p class="soft">{help}</p>
    </>
  );
}

function SettleForm({
  alarm,
  batch,
  way,
  children,
}: AlarmWaysProps & { way: AlarmWay; children: ComponentChildren }) {
  return (
    <form method="post" action={alarmActionPath(alarm.id, 'settle')} class="way-form">
      <CsrfField />
      <input type="hidden" name="way" value={way} />
      {batch !== undefined && <input type="hidden" name="batch" value={batch} />}
      {children}
    </form>
  );
}

function Rescan(props: AlarmWaysProps & { main: boolean; error: string | undefined }) {
  const { alarm, batch, limits, main, error } = props;
  const visit = useVisit();
  const { rescan } = useTexts(alarmsTexts).ways;
  const { files, drop } = useTexts(uploadTexts);
  return (
    <>
      <WayHead way="rescan" title={rescan.title} help={rescan.help[alarm.kind]} />
      <FileDrop
        id="files"
        action={withFormToken(visit, alarmActionPath(alarm.id, 'rescan'))}
        label={files}
        {...(error !== undefined && { error })}
        accept={acceptedFiles}
        words={drop}
        fileMegabytes={limits.file}
        batchMegabytes={limits.batch}
        keyHint="d"
        submit={
          <p class="actions">
            <Button look={main ? 'primary' : 'secondary'} keyHint="Ctrl+Enter">
              {rescan.action}
            </Button>
          </p>
        }
      >
        {batch !== undefined && <input type="hidden" name="batch" value={batch} />}
      </FileDrop>
    </>
  );
}
