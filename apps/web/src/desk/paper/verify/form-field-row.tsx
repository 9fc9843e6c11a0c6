import type { Language, PaperField, PaperForm } from '@gemeinsam/contracts';
import { Badge } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { dateAndTime } from '../../../shell/dates.js';
import { cropPath } from './crop-path.js';
import { valueInWords, type FieldView } from './field-view.js';
import { surelyInWords } from './reading-error.js';
import type { VerifyTexts } from './verify.texts.de.js';

interface FormFieldRowProps {
  form: PaperForm;
  field: string;
  view: FieldView;
  language: Language;
  texts: VerifyTexts;
  children: ComponentChildren;
}

/** One field of the whole form: its picture, what counts, and how that came to be. */
export function FormFieldRow({ form, field, view, language, texts, children }: FormFieldRowProps) {
  const read = form.fields.find((candidate) => candidate.field === field);
  const parts = read === undefined || read.cropKey === '' ? 0 : 1 + (read.moreCrops?.length ?? 0);
  return (
    <div class={read?.open ? 'paper-row is-doubtful' : 'paper-row'}>
      <div class="paper-crop">
        {Array.from({ length: parts }, (_, part) => (
          <a key={part} href={cropPath(form.id, field, part)}>
            <img src={cropPath(form.id, field, part)} alt={texts.cropOf(view.label)} loading="lazy" />
          </a>
        ))}
      </div>
      <div class="paper-field">
        {children}
        {read && <Origin read={read} view={view} language={language} texts={texts} />}
      </div>
    </div>
  );
}

type OriginProps = Pick<FormFieldRowProps, 'view' | 'language' | 'texts'> & { read: PaperField };

function Origin({ read, view, language, texts }: OriginProps) {
  const tone = read.open ? 'warn' : read.unreadable ? 'neutral' : undefined;
  const words = sourceInWords(read, language, texts);
  const seen = valueInWords(view, read.proposed);
  const counts = valueInWords(view, read.value);
  const overruled = read.value !== undefined && seen.length > 0 && seen.join() !== counts.join();
  const hasDetails = read.entries.length > 0 || (read.boxes?.length ?? 0) > 0;
  return (
    <>
      <p class="soft">
        {tone === undefined ? words : <Badge tone={tone}>{words}</Badge>}
        {overruled && ` · ${texts.machineSaw}: ${seen.join(', ')}`}
      </p>
      {hasDetails && (
        <details class="field-entries">
          <summary>{read.entries.length > 0 ? texts.entries(read.entries.length) : texts.boxes}</summary>
          <ol class="plain">
            {read.entries.map((entry) => (
              <li key={entry.at}>
                <span class="soft">
                  {`${dateAndTime(entry.at, language)} · ${entry.by} · ${texts.rounds[entry.round]}`}
                </span>
                <span class="line">
                  {entry.unreadable ? (
                    <em>{texts.sources.unreadable}</em>
                  ) : (
                    valueInWords(view, entry.value).join('\n') || <em>{texts.empty}</em>
                  )}
                </span>
              </li>
            ))}
          </ol>
          <BoxReadings read={read} view={view} language={language} texts={texts} />
        </details>
      )}
    </>
  );
}

/** What the machine sees in the boxes of a field; empty ones go without saying. */
function BoxReadings({ read, view, language, texts }: OriginProps) {
  const marked = (read.boxes ?? []).filter((box) => box.reading !== 'empty');
  if (marked.length === 0) return null;
  return (
    <p class="soft">
      {texts.machineSaw}:{' '}
      {marked
        .map((box) => {
          const [first = '', second] = box.option.split(':');
          const name = valueInWords(view, second === undefined ? first : { [first]: second }).join();
          const mark = box.mark ? ` (${texts.marks[box.mark]})` : '';
          return `${name}: ${texts.readings[box.reading]}${mark}, ${surelyInWords(box.confidence, language)}`;
        })
        .join(' · ')}
    </p>
  );
}

/** How what stands in a field came to be. */
export function sourceInWords(read: PaperField, language: Language, texts: VerifyTexts): string {
  const { sources } = texts;
  if (read.open) return read.entries.length > 0 ? sources.again : sources.open;
  if (read.unreadable) return sources.unreadable;
  if (read.value !== undefined) {
    if (read.entries.at(-1)?.round === 'correction') return sources.corrected;
    return read.entries.length > 1 ? sources.agreed(read.entries.length) : sources.once;
  }
  if (read.kind === 'text') return sources.nothing;
  // Seen surely: nothing at all, in no box.
  if (!read.doubtful && read.proposed === undefined && read.confidence === 0) return sources.nothing;
  const sure = surelyInWords(read.confidence, language);
  return read.doubtful ? sources.doubtful(sure) : sources.machine(sure);
}
