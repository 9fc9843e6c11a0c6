import { type Answers, type Language, type PaperEvidence, type ProcessView } from '@gemeinsam/contracts';
import { ImageZoom, numberIn } from '@gemeinsam/ui';
import { dateAndTime } from '../shell/dates.js';
import { answersInWords } from '../shell/definition-form/answers-in-words.js';
import type { ModerationTexts } from './moderation.texts.de.js';

interface EvidenceProps {
  contributionId: string;
  field: string;
  /** The question on the sheet, where it is not said beside. */
  question?: string | undefined;
  evidence?: PaperEvidence | undefined;
  value?: Answers[string] | undefined;
  process?: ProcessView | undefined;
  texts: ModerationTexts;
  language: Language;
}

/** The picture of a field on the sheet, and in words how what stands here came to be. */
export function PaperPicture(props: EvidenceProps) {
  const { contributionId, field, question, texts } = props;
  return (
    <figure class="crop">
      <ImageZoom
        src={`/moderation/crops/${contributionId}/${encodeURIComponent(field)}`}
        alt={question === undefined ? texts.originalCrop : `${texts.originalCrop}: ${question}`}
      />
      <figcaption class="soft">
        {question !== undefined && <strong class="line">{question}</strong>}
        {evidenceInWords(props)}
      </figcaption>
    </figure>
  );
}

/** Who says that this stands on the paper: a machine that was sure, or people who typed it. */
export function evidenceInWords({
  field,
  evidence,
  value,
  process,
  texts,
  language,
}: Omit<EvidenceProps, 'contributionId' | 'question'>): string {
  const words = texts.paperEvidence;
  if (evidence === undefined) return texts.originalCrop;
  const inWords = (answer: Answers[string]): string =>
    (process && answersInWords(process.form, { [field]: answer }, language)[0]?.lines.join(', ')) ??
    (typeof answer === 'string' ? answer : words.somethingElse);
  const when = evidence.enteredAt ? ` ${words.lastAt(dateAndTime(evidence.enteredAt, language))}` : '';
  if (evidence.unreadable) return words.unreadable + when;
  if (evidence.source === 'machine')
    return evidence.confidence === undefined
      ? words.nothing
      : words.machineSure(
          // Rounded down, and never certain.
          numberIn(language, Math.min(0.99, Math.floor(evidence.confidence * 100) / 100), {
            style: 'percent',
          }),
        );
  if (evidence.machine !== undefined)
    return (
      (value === undefined
        ? words.machineSawNothingEntered(inWords(evidence.machine))
        : words.machineSaw(inWords(evidence.machine), inWords(value))) + when
    );
  return (
    (evidence.agreed
      ? words.twiceByHand
      : evidence.entries <= 1
        ? words.onceByHand
        : words.oftenByHand(evidence.entries)) + when
  );
}
