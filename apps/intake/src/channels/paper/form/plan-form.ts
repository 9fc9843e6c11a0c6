import type { FormDefinition, Language, LocalizedText } from '@gemeinsam/contracts';
import { around, codes, content, cornerMarks, footer, lineHeight, paper } from './form-geometry.js';
import type { FormPlan, PlannedPage } from './form-plan.js';
import { emptyRow, paragraphRows, type Row, styles, textBlock, together } from './form-rows.js';
import { type TextRuler, typefaceRuler } from './form-typeface.js';
import { wordsIn } from './form-words.js';
import { RowWriter } from './question-rows.js';
import { linesOf } from './text-lines.js';

/** What of a process is printed. */
export interface PrintedProcess {
  slug: string;
  phone: string;
  phoneHours: LocalizedText;
  postalAddress: readonly string[];
  form: FormDefinition;
}

const titleStyle = { size: 20, weight: 600, role: 'H1' } as const;
const runningStyle = { size: 12, weight: 600, role: 'P' } as const;
/** Beside the code at the top right. */
const headerWidth = 143;

/**
 * Lays a form out on A4 pages. The same process, language and edition always give the same plan: a scan is
 * read against it years later. Nothing is cut and nothing overlaps, however long the texts are.
 */
export function planForm(
  process: PrintedProcess,
  language: Language,
  easy = false,
  ruler: TextRuler = typefaceRuler,
): FormPlan {
  const words = wordsIn(language);
  const writer = new RowWriter(words, language, easy, ruler);
  const { form } = process;
  const title = writer.say(form.title);
  const rows: Row[] = [
    ...paragraphRows(writer.say(form.purpose), styles.body, ruler),
    ...writer.instructions(),
    ...form.questions.flatMap((question, index) => writer.question(question, index + 1)),
    ...writer.contact(),
    ...writer.demographics(form),
    ...writer.consent(form),
    ...writer.heading(words.afterwardsTitle),
    ...together([...paragraphRows(writer.say(form.afterwards), styles.body, ruler)]),
    ...addressRows(words.sendTo, process.postalAddress, ruler),
  ];
  const header = (page: number): { row: Row; bottom: number } => {
    const style = page === 1 ? titleStyle : runningStyle;
    const lines = linesOf(title, headerWidth, style.size, style.weight, ruler);
    const row = emptyRow(lines.length * lineHeight(style.size));
    row.texts.push(...textBlock(lines, content.left, 12, style, ruler));
    return { row, bottom: Math.max(content.top, 12 + row.height + 3) };
  };
  const pages = flow(rows, header);
  const help = words.questions(process.phone, writer.say(process.phoneHours));
  for (const page of pages) {
    const note = { ...styles.note, size: 10 };
    const lines = linesOf(help, footer.right - footer.left, note.size, note.weight, ruler).slice(0, 2);
    page.texts.push(
      ...textBlock(lines, footer.left, footer.top, note, ruler),
      ...textBlock(
        [words.pageOf(page.page, pages.length)],
        footer.left,
        footer.top + 10,
        { ...note, weight: 600 },
        ruler,
      ),
    );
  }
  return { process: process.slug, formVersion: form.version, language, easy, title, page: paper, pages };
}

function addressRows(intro: string, address: readonly string[], ruler: TextRuler): Row[] {
  return together([
    ...paragraphRows(intro, styles.body, ruler, { gap: 3, keepWithNext: true }),
    ...address.flatMap((line, index) =>
      paragraphRows(line, styles.strong, ruler, { gap: index === 0 ? 1 : 0 }),
    ),
  ]);
}

/** Puts rows on pages; a run of rows that belong together moves to the next page as a whole if a page can hold it. */
function flow(rows: readonly Row[], header: (page: number) => { row: Row; bottom: number }): PlannedPage[] {
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
