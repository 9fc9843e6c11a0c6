import {
  consentField,
  type FormDefinition,
  type Language,
  type LocalizedText,
  replyWaySchema,
  textIn,
} from '@gemeinsam/contracts';
import { NoCard, cardQuestions, numberedOptions } from './card-questions.js';
import { planStubs } from './card-stub.js';
import { closingDay } from './closing-day.js';
import { lineHeight } from './form-geometry.js';
import type { FormPlan, PlannedPage } from './form-plan.js';
import { linesOfField, textBlock } from './form-rows.js';
import { cardType, type TextStyle } from './form-styles.js';
import type { TextRuler } from './form-typeface.js';
import { type FormWords, wordsIn } from './form-words.js';
import { serialPlaceholder } from './number-places.js';
import type { PrintedProcess } from './printed-process.js';
import { consentOption } from './question-rows.js';
import { linesOf } from './text-lines.js';

/** A6 across, millimetres: what is torn off, posted and scanned. */
export const card = { width: 148, height: 105 };

const left = 14;
const right = 134;
const mark = { width: 5, height: 5 };
const code = { width: 15, height: 15 };
const box = 6;
const linePitch = 8.5;
/** From here down the writing side has its second code, with the consent beside it. */
const band = 78;

/**
 * A postcard: front to write on, back with who writes and where it goes. On the back the post has its own: the top right
 * for the stamp, 15 mm along the bottom for its codes, and quiet around the address.
 */
export function planCard(
  process: PrintedProcess,
  language: Language,
  easy: boolean,
  ruler: TextRuler,
): FormPlan {
  const words = wordsIn(language);
  const say = (text: LocalizedText): string => textIn(text, language, easy);
  const sides = new CardSides(process, words, language, say, ruler);
  const [front, back] = planStubs(process, words, language, say, ruler);
  return {
    process: process.slug,
    formVersion: process.form.version,
    language,
    easy,
    sheet: 'a6',
    title: say(process.form.title),
    page: card,
    pages: [
      { ...sides.front(), stub: front },
      { ...sides.back(), stub: back },
    ],
  };
}

class CardSides {
  private readonly form: FormDefinition;

  constructor(
    private readonly process: PrintedProcess,
    private readonly words: FormWords,
    private readonly language: Language,
    private readonly say: (text: LocalizedText) => string,
    private readonly ruler: TextRuler,
  ) {
    this.form = process.form;
  }

  front(): PlannedPage {
    const { title, idea, district } = cardQuestions(this.form);
    const page = emptySide(
      1,
      [
        [6, 6],
        [137, 6],
        [6, 94],
        [137, 94],
      ],
      [
        [119, 6],
        [14, 79],
      ],
    );
    const top = this.put(page, this.say(this.form.title), cardType.title, left, 6, 102);
    const deadline = closingDay(this.process.closesAt, this.language);
    const note = deadline
      ? this.put(page, this.words.sendBy(deadline), cardType.body, left, top + 0.8, 102)
      : top;
    if (note > 21.5) throw new NoCard('texts-too-long');
    const below = district ? band - linePitch - 1 : band - 1;
    let y = this.write(page, title, 22, 1, below) + 1.5;
    if (idea) y = this.write(page, idea, y, undefined, below);
    if (district) this.district(page, district, below);
    this.consent(page);
    return page;
  }

  back(): PlannedPage {
    const page = emptySide(
      2,
      [
        [6, 6],
        [137, 44],
        [6, 84],
        [137, 84],
      ],
      [
        [14, 6],
        [60, 6],
      ],
    );
    this.reply(page);
    const { words } = this;
    page.rules.push({ kind: 'line', x: 79, y: 43, width: 0, height: 46 });
    page.rules.push({ kind: 'frame', x: 116, y: 8, width: 22, height: 27 });
    this.put(page, words.card.stamp, { ...cardType.body, role: 'P' }, 118, 13, 18.5);
    const room = 135 - 83;
    const { postalAddress } = this.process;
    const sizes = [12, 11, 10].map((size) => ({ ...cardType.strong, size }));
    const style =
      sizes.find(({ size, weight }) =>
        postalAddress.every((line) => this.ruler(line, size, weight) <= room),
      ) ?? sizes.at(-1)!;
    let y = 50;
    for (const line of postalAddress) y = this.put(page, line, style, 83, y, room) + 0.6;
    if (y > 89) throw new NoCard('texts-too-long');
    return page;
  }

  /** A question with as many lines to write on as asked for, or as there is room. */
  private write(
    page: PlannedPage,
    question: { id: string; text: LocalizedText; required: boolean },
    from: number,
    lines: number | undefined,
    bottom: number,
  ): number {
    const y = this.put(page, this.asked(question), cardType.heading, left, from, right - left);
    const count = lines ?? Math.min(6, Math.floor((bottom - y) / linePitch));
    if (count < 1 || (lines === undefined && count < 3) || y + count * linePitch > bottom + 0.01)
      throw new NoCard('texts-too-long');
    const field = { x: left, y, width: right - left, height: count * linePitch };
    page.fields.push({ id: question.id, field: question.id, ...field });
    for (let line = 1; line <= count; line += 1)
      page.rules.push({ kind: 'line', x: left, y: y + line * linePitch, width: field.width, height: 0 });
    return y + field.height;
  }

  private district(
    page: PlannedPage,
    question: NonNullable<ReturnType<typeof cardQuestions>['district']>,
    y: number,
  ): void {
    const numbered = numberedOptions(question);
    const asked = numbered
      ? `${this.asked(question)} (${this.words.card.numbered(numbered.first, numbered.last)})`
      : this.asked(question);
    const style = { ...cardType.heading, role: 'Lbl' as const };
    const label = this.label(page, asked, style, left, y + linePitch, question.id) + 3;
    const width = numbered ? 20 : right - label;
    if (label + width > right || width < 35 - (numbered ? 20 : 0)) throw new NoCard('texts-too-long');
    this.line(page, question.id, label, y, width, numbered ? 2 : undefined);
  }

  private consent(page: PlannedPage): void {
    const at = { x: 34, y: 80.5, width: box, height: box };
    const id = `${consentField}/${consentOption}`;
    page.boxes.push({ id, field: consentField, option: consentOption, ...at });
    const { option } = cardType;
    const lines = linesOf(this.words.card.consent, right - 43, option.size, option.weight, this.ruler);
    const texts = textBlock(lines, 43, 80.5 + (box - lineHeight(option.size)) / 2, option, this.ruler);
    page.texts.push(...texts.map((text, index) => (index === 0 ? { ...text, box: id } : text)));
    page.areas.push({ field: consentField, x: 33, y: 79.5, width: right - 33, height: 12 });
    const [serial] = textBlock(
      [this.words.card.serial(serialPlaceholder)],
      34,
      93.5,
      cardType.body,
      this.ruler,
    );
    page.texts.push({ ...serial!, fill: 'serial' });
    if (80.5 + lines.length * lineHeight(option.size) > 93.5) throw new NoCard('texts-too-long');
  }

  private reply(page: PlannedPage): void {
    const { words } = this;
    const end = 76;
    const after = this.put(page, words.card.reply, cardType.heading, left, 23, end - left);
    const column = (end - left) / 3;
    replyWaySchema.options.forEach((way, index) => {
      const x = left + (index % 3) * column;
      const y = after + 0.8 + Math.floor(index / 3) * 8.6;
      const id = `contact.wish/${way}`;
      page.boxes.push({ id, field: 'contact.wish', option: way, x, y, width: box, height: box });
      const { option } = cardType;
      const [text] = textBlock(
        [words.card.ways[way]],
        x + box + 1.6,
        y + (box - lineHeight(option.size)) / 2,
        option,
        this.ruler,
      );
      page.texts.push({ ...text!, box: id });
    });
    page.areas.push({ field: 'contact.wish', x: left - 1, y: after, width: end - left + 2, height: 16.8 });
    let y = after + 16.4;
    const next = (): number => (y += 8.7);
    const labelled = (field: string, name: string, x: number, width: number, comb?: number): void => {
      const style = { ...cardType.body, role: 'Lbl' as const };
      const least = comb === undefined && field !== 'contact.city' ? 12 : 0;
      const from = Math.max(x + least, this.label(page, name, style, x, y + linePitch, field) + 2);
      this.line(page, field, from, y, x + width - from, comb);
    };
    labelled('contact.name', words.name, left, end - left);
    next();
    labelled('contact.street', words.card.street, left, end - left);
    next();
    labelled('contact.postcode', words.card.postcode, left, 30, 4);
    labelled('contact.city', words.city, left + 32, end - left - 32);
    next();
    labelled('contact.phone', words.card.phone, left, end - left);
    next();
    labelled('contact.email', words.card.email, left, end - left);
  }

  /** A name that ends just above the line it stands before; says where it ends. */
  private label(
    page: PlannedPage,
    text: string,
    style: TextStyle,
    x: number,
    line: number,
    field: string,
  ): number {
    const [placed] = textBlock([text], x, line - lineHeight(style.size) + 0.2, style, this.ruler);
    page.texts.push({ ...placed!, field });
    return x + placed!.width;
  }

  private line(page: PlannedPage, field: string, x: number, y: number, width: number, comb?: number): void {
    const area = { x, y, width, height: linePitch };
    page.fields.push({ id: field, field, ...area, ...(comb === undefined ? {} : { comb }) });
    page.rules.push(...linesOfField(area, comb));
  }

  private put(
    page: PlannedPage,
    text: string,
    style: TextStyle,
    x: number,
    y: number,
    width: number,
  ): number {
    const lines = linesOf(text, width, style.size, style.weight, this.ruler);
    page.texts.push(...textBlock(lines, x, y, style, this.ruler));
    return y + lines.length * lineHeight(style.size);
  }

  private asked({ text, required }: { text: LocalizedText; required: boolean }): string {
    return required ? `${this.say(text)} (${this.words.required})` : this.say(text);
  }
}

type Corner = readonly [x: number, y: number];

const emptySide = (page: number, marks: readonly Corner[], codes: readonly Corner[]): PlannedPage => ({
  page,
  cornerMarks: marks.map(([x, y]) => ({ x, y, ...mark })),
  codes: codes.map(([x, y]) => ({ x, y, ...code })),
  boxes: [],
  fields: [],
  areas: [],
  examples: [],
  rules: [],
  texts: [],
});
