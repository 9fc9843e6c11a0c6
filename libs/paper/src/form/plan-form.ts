import { type Language, textIn } from '@gemeinsam/contracts';
import { closingDay } from './closing-day.js';
import { around, codes, cornerMarks, lineHeight, paper } from './form-geometry.js';
import { type Sheet } from './form-identity.js';
import type { FormPlan, PlannedPage, PlannedText } from './form-plan.js';
import { emptyRow, paragraphRows, type Row, textBlock, together } from './form-rows.js';
import { a4, a4Large, type SheetStyle } from './form-styles.js';
import { type TextRuler, typefaceRuler } from './form-typeface.js';
import { serialPlaceholder } from './number-places.js';
import { type FormWords, wordsIn } from './form-words.js';
import { planCard } from './plan-card.js';
import type { PrintedProcess } from './printed-process.js';
import { RowWriter } from './question-rows.js';
import { linesOf } from './text-lines.js';

/**
 * Lays a form out on its sheet. The same process, language and edition always put boxes and fields in the same
 * places: a scan is read against the plan years later. Nothing is cut and nothing overlaps, however long the texts are.
 */
export function planForm(
  process: PrintedProcess,
  language: Language,
  easy = false,
  sheet: Sheet = 'a4',
  ruler: TextRuler = typefaceRuler,
): FormPlan {
  if (sheet === 'a6') return planCard(process, language, easy, ruler);
  const words = wordsIn(language);
  const { form } = process;
  const title = textIn(form.title, language, easy);
  const style = styleFor(sheet, process, language, easy, ruler);
  const writer = new RowWriter(words, language, easy, style, ruler);
  const { body } = style.type;
  const rows: Row[] = [
    ...paragraphRows(writer.say(form.purpose), body, style, ruler),
    ...writer.instructions(),
    ...form.questions.flatMap((question, index) => writer.question(question, index + 1)),
    ...writer.contact(),
    ...writer.demographics(form),
    ...writer.consent(form),
    ...writer.heading(words.afterwardsTitle),
    ...together([...paragraphRows(writer.say(form.afterwards), body, style, ruler)]),
    ...addressRows(words, process, style, ruler),
  ];
  const deadline = closingDay(process.closesAt, language);
  const header = (page: number): { row: Row; bottom: number } => {
    const type = page === 1 ? style.type.title : style.type.running;
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
  };
  const pages = flow(rows, header, style);
  for (const page of pages)
    page.texts.push(...footerTexts(sheet, page.page, pages.length, process, language, easy, style, ruler));
  return {
    process: process.slug,
    formVersion: form.version,
    language,
    easy,
    sheet,
    title,
    page: paper,
    pages,
  };
}

const headerTop = 12;
const lastLine = 290;

/** A long title and long office hours take room from the questions, because nothing may be cut. */
function styleFor(
  sheet: Exclude<Sheet, 'a6'>,
  process: PrintedProcess,
  language: Language,
  easy: boolean,
  ruler: TextRuler,
): SheetStyle {
  const style = sheet === 'a4' ? a4 : a4Large;
  const texts = footerTexts(sheet, 99, 99, process, language, easy, style, ruler);
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
  sheet: Sheet,
  page: number,
  pages: number,
  process: PrintedProcess,
  language: Language,
  easy: boolean,
  { footer, type }: SheetStyle,
  ruler: TextRuler,
): PlannedText[] {
  const words = wordsIn(language);
  const width = footer.right - footer.left;
  const { foot } = type;
  const strong = { ...foot, weight: 600 } as const;
  const deadline = closingDay(process.closesAt, language);
  const pageOf = words.pageOf(page, pages);
  const sendBy = deadline ? words.sendBy(deadline) : '';
  const [second, third] =
    sheet === 'a4'
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

function addressRows(words: FormWords, process: PrintedProcess, style: SheetStyle, ruler: TextRuler): Row[] {
  const { body, strong } = style.type;
  return together([
    ...paragraphRows(words.sendTo, body, style, ruler, { gap: 3, keepWithNext: true }),
    ...process.postalAddress.flatMap((line, index) =>
      paragraphRows(line, strong, style, ruler, { gap: index === 0 ? 1 : 0 }),
    ),
  ]);
}

/** Puts rows on pages; a run of rows that belong together moves to the next page as a whole if a page can hold it. */
function flow(
  rows: readonly Row[],
  header: (page: number) => { row: Row; bottom: number },
  { content }: SheetStyle,
): PlannedPage[] {
  const pages: PlannedPage[] = [];
  let y = Infinity;
  let atTop = true;
  const newPage = (): void => {
    const { row, bottom } = header(pages.length + 1);
    pages.push({
      page: pages.length + 1,
      cornerMarks,
      codes,
      boxes: [],
      fields: [],
      areas: [],
      examples: [],
      rules: [],
      texts: [...row.texts],
    });
    y = bottom;
    atTop = true;
  };
  const place = (row: Row): void => {
    if (!atTop) y += row.gap;
    put(row, pages.at(-1)!, y);
    y += row.height;
    atTop = false;
  };
  newPage();
  for (let index = 0; index < rows.length;) {
    let end = index;
    while (rows[end]!.keepWithNext && end + 1 < rows.length) end += 1;
    const group = rows.slice(index, end + 1);
    if (y + heightOf(group, atTop) > content.bottom && !atTop) newPage();
    for (const row of group) {
      if (y + (atTop ? 0 : row.gap) + row.height > content.bottom && !atTop) newPage();
      place(row);
    }
    index = end + 1;
  }
  for (const page of pages) page.areas = mergedAreas(page);
  return pages;
}

const heightOf = (rows: readonly Row[], atTop: boolean): number =>
  rows.reduce((sum, row, index) => sum + row.height + (index === 0 && atTop ? 0 : row.gap), 0);

function put(row: Row, page: PlannedPage, y: number): void {
  const moved = <T extends { y: number }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, y: item.y + y }));
  page.texts.push(...moved(row.texts));
  page.boxes.push(...moved(row.boxes));
  page.fields.push(...moved(row.fields));
  page.rules.push(...moved(row.rules));
  page.examples.push(...moved(row.examples));
  page.areas.push(...moved(row.areas));
}

function mergedAreas(page: PlannedPage): PlannedPage['areas'] {
  const fields = [...new Set(page.areas.map((area) => area.field))];
  return fields.map((field) => ({ field, ...around(page.areas.filter((area) => area.field === field)) }));
}
