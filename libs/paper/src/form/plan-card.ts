import {
  consentField,
  type FormDefinition,
  type Language,
  type LocalizedText,
  textIn,
} from '@gemeinsam/contracts';
import { NoCard, cardQuestions, numberedOptions } from './card-questions.js';
import { planStubs } from './card-stub.js';
import { closingDay } from './closing-day.js';
import { lineHeight } from './form-geometry.js';
import type { Layout } from './form-identity.js';
import type { FormPlan, PlannedPage } from './form-plan.js';
import { linesOfField, textBlock } from './form-rows.js';
import { cardType, type TextStyle } from './form-styles.js';
import type { TextRuler } from './form-typeface.js';
import { type FormWords, waysIn, wordsIn } from './form-words.js';
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
/** Text beside the code at the top right of the writing side ends here, and below it lines go on to the edge. */
const besideCorner = 102;
const belowCorner = 22;
/** Where lines beside the lower code begin. */
const besideCode = 34;
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
  layout: Layout,
  ruler: TextRuler,
): FormPlan {
  // What 14 pt needs, the least for easy language, does not fit on A6. In the first layout it was smaller.
  if (easy && layout > 1) throw new NoCard('easy-language');
  const words = wordsIn(language, easy, layout);
  const say = (text: LocalizedText): string => textIn(text, language, easy);
  const sides = new CardSides(process, words, language, say, ruler);
  const [front, back] = planStubs(process, words, language, say, ruler);
  return {
    process: process.slug,
    formVersion: process.form.version,
    language,
    easy,
    sheet: 'a6',
    layout,
    title: say(process.form.title),
    page: card,
    pages: [
      { ...(layout === 1 ? sides.firstFront() : sides.front()), stub: front },
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

  /** Title, idea and district from top to bottom, the consent beside the lower code. */
  front(): PlannedPage {
    const { title, idea, district } = cardQuestions(this.form);
    const page = emptyFront();
    const name = this.say(this.form.title);
    const beside = district && this.districtWidth(district) <= right - besideCode;
    const districtAt = beside ? band - 0.5 : band - linePitch - 1;
    const below = district ? districtAt - 0.5 : band - 1;
    let y = this.part(page, [], () => this.put(page, name, cardType.title, left, 6, besideCorner)) + 1;
    y = this.part(page, [title.id], () => this.write(page, title, y, 1, below, besideCorner)) + 1;
    y = Math.max(y, belowCorner);
    if (idea) this.part(page, [idea.id], () => this.write(page, idea, y, undefined, below));
    if (district)
      this.part(page, [district.id], () =>
        this.district(page, district, districtAt, beside ? besideCode : left),
      );
    this.part(page, [consentField], () => this.consent(page, beside ? 88 : 80.5, beside ? 95 : 93.5));
    return page;
  }

  /** As it was printed first, with less room for the idea. */
  firstFront(): PlannedPage {
    const { title, idea, district } = cardQuestions(this.form);
    const page = emptyFront();
    const top = this.put(page, this.say(this.form.title), cardType.title, left, 6, besideCorner);
    const deadline = closingDay(this.process.closesAt, this.language);
    const note = deadline
      ? this.put(page, this.words.sendBy(deadline), cardType.body, left, top + 0.8, besideCorner)
      : top;
    if (note > 21.5) throw new NoCard('texts-too-long');
    const below = district ? band - linePitch - 1 : band - 1;
    let y = this.write(page, title, 22, 1, below) + 1.5;
    if (idea) y = this.write(page, idea, y, undefined, below);
    if (district) this.district(page, district, below, left);
    this.consent(page, 80.5, 93.5);
    return inOnePart(page);
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
    this.part(page, ['contact'], () => this.reply(page));
    const { words } = this;
    page.rules.push({ kind: 'line', x: 79, y: 43, width: 0, height: 46 });
    page.rules.push({ kind: 'frame', x: 116, y: 8, width: 22, height: 27 });
    this.part(page, [], () =>
      this.put(page, words.card.stamp, { ...cardType.body, role: 'P' }, 118, 13, 18.5),
    );
    const room = 135 - 83;
    const { postalAddress } = this.process;
    const sizes = [12, 11, 10].map((size) => ({ ...cardType.strong, size }));
    const style =
      sizes.find(({ size, weight }) =>
        postalAddress.every((line) => this.ruler(line, size, weight) <= room),
      ) ?? sizes.at(-1)!;
    let y = 50;
    this.part(page, ['address'], () => {
      for (const line of postalAddress) y = this.put(page, line, style, 83, y, room) + 0.6;
    });
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
    width = right - left,
  ): number {
    const y = this.put(page, this.asked(question), cardType.heading, left, from, width);
    const count = lines ?? Math.min(6, Math.floor((bottom - y) / linePitch));
    if (count < 1 || (lines === undefined && count < 3) || y + count * linePitch > bottom + 0.01)
      throw new NoCard('texts-too-long');
    const field = { x: left, y, width, height: count * linePitch };
    page.fields.push({ id: question.id, field: question.id, ...field });
    for (let line = 1; line <= count; line += 1)
      page.rules.push({
        kind: 'line',
        field: question.id,
        x: left,
        y: y + line * linePitch,
        width,
        height: 0,
      });
    return y + field.height;
  }

  private district(
    page: PlannedPage,
    question: NonNullable<ReturnType<typeof cardQuestions>['district']>,
    y: number,
    from: number,
  ): void {
    const numbered = numberedOptions(question);
    const style = { ...cardType.heading, role: 'Lbl' as const };
    const asked = this.districtAsked(question);
    const label = this.label(page, asked, style, from, y + linePitch, question.id) + 3;
    const width = numbered ? 20 : right - label;
    if (label + width > right || width < 35 - (numbered ? 20 : 0)) throw new NoCard('texts-too-long');
    this.line(page, question.id, label, y, width, numbered ? 2 : undefined);
  }

  private districtAsked(question: NonNullable<ReturnType<typeof cardQuestions>['district']>): string {
    const numbered = numberedOptions(question);
    if (!numbered) return this.asked(question);
    return `${this.asked(question)} (${this.words.card.numbered(numbered.first, numbered.last)})`;
  }

  /** With the cells for two digits, or with the least of a line to write on. */
  private districtWidth(question: NonNullable<ReturnType<typeof cardQuestions>['district']>): number {
    const { size, weight } = cardType.heading;
    return this.ruler(this.districtAsked(question), size, weight) + 3 + (numberedOptions(question) ? 20 : 35);
  }

  private consent(page: PlannedPage, y: number, serialAt: number): void {
    const at = { x: besideCode, y, width: box, height: box };
    const id = `${consentField}/${consentOption}`;
    page.boxes.push({ id, field: consentField, option: consentOption, ...at });
    const { option } = cardType;
    const lines = linesOf(this.words.card.consent, right - 43, option.size, option.weight, this.ruler);
    const texts = textBlock(lines, 43, y + (box - lineHeight(option.size)) / 2, option, this.ruler);
    page.texts.push(...texts.map((text, index) => (index === 0 ? { ...text, box: id } : text)));
    const height = serialAt - y - 1;
    page.areas.push({ field: consentField, x: 33, y: y - 1, width: right - 33, height });
    const [serial] = textBlock(
      [this.words.card.serial(serialPlaceholder)],
      besideCode,
      serialAt,
      cardType.body,
      this.ruler,
    );
    page.texts.push({ ...serial!, fill: 'serial' });
    if (y + lines.length * lineHeight(option.size) > serialAt) throw new NoCard('texts-too-long');
  }

  private reply(page: PlannedPage): void {
    const { words } = this;
    const end = 76;
    const after = this.put(page, words.card.reply, cardType.heading, left, 23, end - left);
    const column = (end - left) / 3;
    waysIn(words.card.ways).forEach(({ option: way, text: said }, index) => {
      const x = left + (index % 3) * column;
      const y = after + 0.8 + Math.floor(index / 3) * 8.6;
      const id = `contact.wish/${way}`;
      page.boxes.push({ id, field: 'contact.wish', option: way, x, y, width: box, height: box });
      const { option } = cardType;
      const [text] = textBlock(
        [said],
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
    page.rules.push(...linesOfField(field, area, comb));
  }

  /** What is drawn meanwhile is one part of the card. */
  private part<T>(page: PlannedPage, part: readonly string[], draw: () => T): T {
    const { texts, boxes, fields, rules } = page;
    const from = {
      texts: texts.length,
      boxes: boxes.length,
      fields: fields.length,
      rules: rules.length,
    };
    const drawn = draw();
    page.strips.push({
      part,
      texts: texts.slice(from.texts),
      boxes: boxes.slice(from.boxes),
      fields: fields.slice(from.fields),
      rules: rules.slice(from.rules),
      examples: [],
    });
    return drawn;
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

const emptyFront = (): PlannedPage =>
  emptySide(
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

const inOnePart = (page: PlannedPage): PlannedPage => {
  const { texts, boxes, fields, rules, examples } = page;
  return { ...page, strips: [{ part: [], texts, boxes, fields, rules, examples }] };
};

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
  strips: [],
});
