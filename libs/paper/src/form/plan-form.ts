import { type Language, textIn } from '@gemeinsam/contracts';
import { closingDay } from './closing-day.js';
import { lineHeight, paper } from './form-geometry.js';
import { currentLayout, type Layout, type Sheet } from './form-identity.js';
import type { FormPlan, PlannedText } from './form-plan.js';
import { emptyRow, paragraphRows, type Row, textBlock, together, within } from './form-rows.js';
import { styleOf, type SheetStyle } from './form-styles.js';
import { type TextRuler, typefaceRuler } from './form-typeface.js';
import { serialPlaceholder } from './number-places.js';
import { type FormWords, wordsIn } from './form-words.js';
import { planCard } from './plan-card.js';
import { evenly, type Header, oneAfterTheOther } from './page-flow.js';
import type { PrintedProcess } from './printed-process.js';
import { RowWriter } from './question-rows.js';
import { linesOf } from './text-lines.js';

/**
 * Lays a form out on its sheet. The same process, language, edition and layout always put boxes and fields in the same
 * places: a scan is read against the plan years later. Nothing is cut and nothing overlaps, however long the texts are.
 * Throws `NoCard` for a postcard of a form that has none.
 */
export function planForm(
  process: PrintedProcess,
  language: Language,
  easy = false,
  sheet: Sheet = 'a4',
  layout: Layout = currentLayout,
  ruler: TextRuler = typefaceRuler,
): FormPlan {
  if (sheet === 'a6') return planCard(process, language, easy, layout, ruler);
  const words = wordsIn(language, easy, layout);
  const edition: Edition = { process, language, easy, sheet, layout, words, ruler };
  const title = textIn(process.form.title, language, easy);
  const style = styleFor(edition);
  const blocks = blocksOf(edition, style);
  const header: Header = (page) => headerOf(page, edition, style);
  const pages = layout === 1 ? oneAfterTheOther(blocks.flat(), header, style) : evenly(blocks, header, style);
  for (const page of pages) {
    const texts = footerTexts(page.page, pages.length, edition, style);
    page.texts.push(...texts);
    page.strips.push({ part: [], texts, boxes: [], fields: [], rules: [], examples: [] });
  }
  return {
    process: process.slug,
    formVersion: process.form.version,
    language,
    easy,
    sheet,
    layout,
    title,
    page: paper,
    pages,
  };
}

/** What one print of a form is made from. */
interface Edition {
  process: PrintedProcess;
  language: Language;
  easy: boolean;
  sheet: Exclude<Sheet, 'a6'>;
  layout: Layout;
  words: FormWords;
  ruler: TextRuler;
}

/** The parts of a form in the order in which they are printed; each stays on one page where it can. */
function blocksOf(edition: Edition, style: SheetStyle): Row[][] {
  const { process, language, easy, layout, words, ruler } = edition;
  const { form } = process;
  const { body } = style.type;
  const writer = new RowWriter(words, language, easy, style, ruler);
  const first = layout === 1;
  const closing = [
    ...writer.heading(words.afterwardsTitle),
    ...together([...paragraphRows(writer.say(form.afterwards), body, style, ruler)]),
  ];
  return [
    within('start', [
      ...paragraphRows(writer.say(form.purpose), body, style, ruler),
      ...writer.instructions(),
      ...(first ? [] : [addressRow(edition, style)]),
    ]),
    ...form.questions.map((question, index) => writer.question(question, index + 1)),
    writer.contact(),
    writer.demographics(form),
    writer.consent(form),
    within('afterwards', [
      ...closing,
      ...(first
        ? addressRows(edition, style)
        : paragraphRows(words.sendToAbove, style.type.strong, style, ruler, { gap: 3 })),
    ]),
  ];
}

function headerOf(page: number, edition: Edition, style: SheetStyle): { row: Row; bottom: number } {
  const { process, language, easy, words, ruler } = edition;
  const deadline = closingDay(process.closesAt, language);
  const type = page === 1 ? style.type.title : style.type.running;
  const title = textIn(process.form.title, language, easy);
  const lines = linesOf(title, style.headerWidth, type.size, type.weight, ruler);
  const row = emptyRow(lines.length * lineHeight(type.size));
  const texts = textBlock(lines, style.content.left, headerTop, type, ruler);
  row.texts.push(...(page === 1 ? texts : texts.map((text) => ({ ...text, repeated: true }))));
  const bottom = Math.max(style.content.top, headerTop + row.height + 3);
  // Stands in the white under a short title and moves nothing: the day may be put off while sheets are out.
  const below = { ...style.type.strong, y: headerTop + row.height + 1.5 };
  if (page === 1 && deadline && below.y + lineHeight(below.size) <= style.content.top - 1) {
    const said = linesOf(words.sendBy(deadline), style.headerWidth, below.size, below.weight, ruler);
    if (said.length === 1) row.texts.push(...textBlock(said, style.content.left, below.y, below, ruler));
  }
  return { row, bottom };
}

const headerTop = 12;
const lastLine = 290;

/** A long title and long office hours take room from the questions, because nothing may be cut. */
function styleFor(edition: Edition): SheetStyle {
  const { process, language, easy, sheet, layout, ruler } = edition;
  const style = styleOf(sheet, easy, layout);
  const texts = footerTexts(99, 99, edition, style);
  const over = Math.max(...texts.map((text) => text.y + text.height)) - lastLine;
  const { running } = style.type;
  const title = linesOf(
    textIn(process.form.title, language, easy),
    style.headerWidth,
    running.size,
    running.weight,
    ruler,
  );
  const top = Math.max(style.content.top, headerTop + title.length * lineHeight(running.size) + 3);
  return {
    ...style,
    content: { ...style.content, top, bottom: style.content.bottom - Math.max(0, over) },
    footer: { ...style.footer, top: style.footer.top - Math.max(0, over) },
  };
}

/** Whom to call, until when to send it, which page and which form this is. */
function footerTexts(
  page: number,
  pages: number,
  { process, language, easy, sheet, layout, words, ruler }: Edition,
  { footer, type }: SheetStyle,
): PlannedText[] {
  const width = footer.right - footer.left;
  const { foot } = type;
  const strong = { ...foot, weight: 600 } as const;
  const deadline = closingDay(process.closesAt, language);
  const pageOf = words.pageOf(page, pages);
  const sendBy = deadline ? words.sendBy(deadline) : '';
  const [second, third] =
    sheet === 'a4' && !(easy && layout > 1)
      ? [[pageOf, sendBy], [words.serial(serialPlaceholder)]]
      : [[sendBy], [pageOf, words.card.serialOfForm(serialPlaceholder)]];
  const wrapped = (parts: readonly string[], weight: 400 | 600): string[] =>
    linesOf(parts.filter(Boolean).join(' · '), width, foot.size, weight, ruler);
  const help = wrapped([words.questions(process.phone, textIn(process.phoneHours, language, easy))], 400);
  const height = lineHeight(foot.size);
  // Two lines for whom to call, whether it needs them or not, so that the other lines stay where they are.
  const belowHelp = footer.top + Math.max(2, help.length) * height + 1;
  const secondLines = wrapped(second, 600);
  const belowSecond = belowHelp + secondLines.length * height;
  return [
    ...textBlock(help, footer.left, footer.top, foot, ruler),
    ...textBlock(secondLines, footer.left, belowHelp, strong, ruler),
    ...textBlock(wrapped(third, 400), footer.left, belowSecond, foot, ruler).map((text) =>
      text.text.includes(serialPlaceholder) ? { ...text, fill: 'serial' as const } : text,
    ),
  ].map((text) => (page === 1 ? text : { ...text, repeated: true }));
}

/** Where it is sent to, at the end of a form of the first layout. */
function addressRows({ words, process, ruler }: Edition, style: SheetStyle): Row[] {
  const { body, strong } = style.type;
  return together([
    ...paragraphRows(words.sendTo, body, style, ruler, { gap: 3, keepWithNext: true }),
    ...process.postalAddress.flatMap((line, index) =>
      paragraphRows(line, strong, style, ruler, { gap: index === 0 ? 1 : 0 }),
    ),
  ]);
}

/** Where it is sent to, on the first page: whoever begins must see it, and whoever listens need not go to the end. */
function addressRow({ words, process, ruler }: Edition, style: SheetStyle): Row {
  const { body, strong } = style.type;
  const { left, width } = style.content;
  const indent = Math.round(width * 0.42);
  const said = linesOf(words.sendTo, indent - 5, body.size, body.weight, ruler);
  const row = emptyRow(0, 4);
  row.part = ['address'];
  row.texts.push(...textBlock(said, left, 0, body, ruler));
  let y = 0;
  for (const line of process.postalAddress) {
    const lines = linesOf(line, width - indent, strong.size, strong.weight, ruler);
    row.texts.push(...textBlock(lines, left + indent, y, strong, ruler));
    y += lines.length * lineHeight(strong.size);
  }
  row.height = Math.max(y, said.length * lineHeight(body.size));
  return row;
}
