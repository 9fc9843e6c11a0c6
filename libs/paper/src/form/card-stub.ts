import type { Language, LocalizedText } from '@gemeinsam/contracts';
import { NoCard } from './card-questions.js';
import { closingDay } from './closing-day.js';
import { lineHeight } from './form-geometry.js';
import type { PlannedExample, PlannedStub } from './form-plan.js';
import { textBlock } from './form-rows.js';
import { cardType, type TextStyle } from './form-styles.js';
import type { TextRuler } from './form-typeface.js';
import type { FormWords } from './form-words.js';
import { referencePlaceholder } from './number-places.js';
import type { PrintedProcess } from './printed-process.js';
import { linesOf } from './text-lines.js';

/** The stub is as large as the card above it, so that both are half a sheet of A5. */
const top = 105;
const height = 105;
const left = 14;
const right = 134;
const bottom = top + height - 6;
const box = 6;

/** What a person keeps: the number to ask by and how to fill in the card; on the back what they agreed to. */
export function planStubs(
  process: PrintedProcess,
  words: FormWords,
  language: Language,
  say: (text: LocalizedText) => string,
  ruler: TextRuler,
): [front: PlannedStub, back: PlannedStub] {
  const { form, phone } = process;
  const hours = say(process.phoneHours);
  const deadline = closingDay(process.closesAt, language);
  const front = new StubWriter(ruler);
  front.put(words.card.tearHere, cardType.body, 1.5);
  front.put(words.card.keep, cardType.heading, 4);
  front.put(words.card.yourNumber, cardType.body, 2.5);
  front.number();
  front.put(words.card.numberHelp(phone, hours), cardType.body, 1.5);
  if (deadline) front.put(words.sendBy(deadline), cardType.strong, 2);
  front.put(words.card.steps[0]!, cardType.strong, 4);
  front.example('cross', words.card.steps[1]!, words.exampleAlt.cross);
  front.example('struck-out', words.card.steps[2]!, words.exampleAlt['struck-out']);
  front.put(words.card.otherWay(phone), cardType.body, 3);

  const back = new StubWriter(ruler);
  back.put(words.afterwardsTitle, cardType.heading, 8);
  back.put(say(form.afterwards), cardType.body, 1);
  back.put(words.card.consentText, cardType.heading, 5);
  back.put(say(form.consent.text), cardType.body, 1);
  back.put(words.card.envelope, cardType.strong, 5);
  return [front.done(), back.done()];
}

class StubWriter {
  private readonly stub: PlannedStub = {
    height,
    texts: [],
    rules: [{ kind: 'tear', x: 6, y: top, width: 136, height: 0 }],
    examples: [],
    strips: [],
  };
  private y = top;

  constructor(private readonly ruler: TextRuler) {}

  put(text: string, style: TextStyle, gap: number): void {
    this.y += gap;
    const lines = linesOf(text, right - left, style.size, style.weight, this.ruler);
    this.stub.texts.push(...textBlock(lines, left, this.y, style, this.ruler));
    this.advance(lines.length * lineHeight(style.size));
  }

  number(): void {
    const [text] = textBlock([referencePlaceholder], left, this.y, cardType.number, this.ruler);
    this.stub.texts.push({ ...text!, fill: 'reference' });
    this.advance(text!.height);
  }

  example(mark: PlannedExample['mark'], text: string, alt: string): void {
    this.y += 2;
    this.stub.examples.push({ mark, alt, x: left + 1.5, y: this.y, width: box, height: box });
    const { option } = cardType;
    const lines = linesOf(text, right - left - box - 6, option.size, option.weight, this.ruler);
    const start = this.y + (box - lineHeight(option.size)) / 2;
    this.stub.texts.push(...textBlock(lines, left + box + 6, start, { ...option, role: 'P' }, this.ruler));
    this.advance(Math.max(box, start - this.y + lines.length * lineHeight(option.size)));
  }

  /** One column, so that what is read out next is always what is printed next. */
  done(): PlannedStub {
    const { texts, examples } = this.stub;
    return { ...this.stub, strips: [{ part: [], texts, boxes: [], fields: [], rules: [], examples }] };
  }

  private advance(by: number): void {
    this.y += by;
    if (this.y > bottom) throw new NoCard('texts-too-long');
  }
}
