import type { Language } from '@gemeinsam/contracts';
import { setImmediate as immediately } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { type Block } from '../../templates/message-text.js';
import { drawable, fontName, registerTypeface, type Weight } from './letter-fonts.js';
import { letterLayout as layout, mm } from './letter-layout.js';
import type { Letter } from './letter.js';

type Pdf = InstanceType<typeof PDFDocument>;
const words = {
  de: { number: 'Ihre Nummer', date: 'Datum', page: (page: number, of: number) => `Seite ${page} von ${of}` },
  en: { number: 'Your number', date: 'Date', page: (page: number, of: number) => `Page ${page} of ${of}` },
} as const satisfies Record<Language, unknown>;
const ink = '#1c1d21';
const soft = '#5a5c66';

/** All letters as one PDF, each beginning on a new page; tagged, so that it can be read aloud as well. */
export async function renderLetters(
  letters: readonly Letter[],
  office: { name: string; address: string },
): Promise<{ pdf: Buffer; pages: number }> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    size: 'A4',
    margins: {
      top: layout.margin.nextTop,
      left: layout.margin.left,
      right: layout.margin.right,
      bottom: layout.margin.bottom,
    },
    pdfVersion: '1.7',
    tagged: true,
    lang: letters[0]?.text.language ?? 'de',
    displayTitle: true,
    info: { Title: `${office.name}: ${letters.length}`, Author: office.name },
  });
  registerTypeface(pdf);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => pdf.once('end', resolve).once('error', reject));

  let pages = 0;
  for (const letter of letters) {
    // Others are answered meanwhile: a batch takes seconds.
    await immediately();
    const first = pages;
    pdf.addPage();
    drawLetter(pdf, letter, office);
    pages = pdf.bufferedPageRange().count;
    for (let page = first; page < pages; page += 1) {
      pdf.switchToPage(page);
      drawFurniture(pdf, letter, page - first + 1, pages - first);
    }
  }
  pdf.end();
  await ended;
  return { pdf: Buffer.concat(chunks), pages };
}

function drawLetter(pdf: Pdf, letter: Letter, office: { name: string; address: string }): void {
  const { text } = letter;
  const root = pdf.struct('Sect', { title: letter.reference, lang: text.language });
  pdf.addStructure(root);
  const part = (tag: string, draw: () => void): void => void root.add(pdf.struct(tag, {}, draw));
  const column = { width: layout.page.width - layout.margin.left - layout.margin.right };
  const say = (
    string: string,
    at: {
      x: number;
      y: number;
      width: number;
      size: number;
      weight?: Weight;
      color?: string;
      lineGap?: number;
    },
  ): void => {
    pdf.x = at.x;
    pdf.y = at.y;
    write(pdf, string, { ...at });
  };

  part('P', () =>
    say(`${office.name} · ${office.address}`, {
      x: layout.window.left + layout.window.inset,
      y: layout.senderLine,
      width: layout.window.width - layout.window.inset,
      size: 7,
      color: soft,
    }),
  );
  part('P', () => {
    const x = layout.window.left + layout.window.inset;
    const width = layout.window.width - layout.window.inset;
    pdf.y = layout.address;
    for (const line of letter.address) say(line, { x, y: pdf.y, width, size: 10.5, lineGap: 1.5 });
  });
  part('P', () => {
    const { left: x, top, width } = layout.information;
    say(office.name, { x, y: top, width, size: 10.5, weight: 700 });
    say(`${words[text.language].number}: ${letter.reference}`, { x, y: pdf.y + 6, width, size: 9.5 });
    say(`${words[text.language].date}: ${letter.date}`, { x, y: pdf.y + 2, width, size: 9.5 });
  });
  part('H1', () =>
    say(text.subject, { x: layout.margin.left, y: layout.subject, ...column, size: 12, weight: 700 }),
  );
  pdf.y += mm(6);
  const paragraph = (string: string, indent = 0): void => {
    say(string, {
      x: layout.margin.left + indent,
      y: pdf.y,
      width: column.width - indent,
      size: 11,
      lineGap: 3,
    });
    pdf.y += mm(3);
  };
  part('P', () => paragraph(text.greeting));
  for (const block of text.blocks) drawBlock(block, part, paragraph);
  part('P', () => paragraph(`${text.closing}\n${text.sender}`));
  root.end();
}

function drawBlock(
  block: Block,
  part: (tag: string, draw: () => void) => void,
  paragraph: (string: string, indent?: number) => void,
): void {
  switch (block.kind) {
    case 'text':
      return part('P', () => paragraph(block.text));
    case 'facts':
      return part('P', () =>
        paragraph(block.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n'), mm(5)),
      );
    case 'quote':
      part('P', () => paragraph(`${block.label}:`));
      return part('BlockQuote', () => paragraph(block.text, mm(5)));
    case 'list':
      return part('P', () => block.items.forEach((item) => paragraph(`–  ${item}`, mm(5))));
    case 'link':
      return part('P', () => paragraph(`${block.text} ${block.url}`));
  }
}

/** Text of any of our scripts, wrapped at the width, over as many pages as it takes. */
function write(
  pdf: Pdf,
  string: string,
  style: { width: number; size: number; weight?: Weight; color?: string; lineGap?: number },
): void {
  pdf
    .font(fontName(style.weight ?? 400))
    .fontSize(style.size)
    .fillColor(style.color ?? ink);
  for (const line of string.split(/\r?\n/))
    pdf.text(drawable(line.replaceAll('\t', ' ')) || ' ', {
      width: style.width,
      lineGap: style.lineGap ?? 0,
    });
}

/** Fold and punch marks on the first page, the number and the count of pages on every one; not part of the text. */
function drawFurniture(pdf: Pdf, letter: Letter, page: number, of: number): void {
  pdf.markContent('Artifact', { type: 'Pagination' });
  if (page === 1)
    for (const y of [...layout.foldMarks, layout.punchMark])
      pdf
        .moveTo(mm(5), y)
        .lineTo(mm(5) + layout.markLength, y)
        .lineWidth(0.5)
        .strokeColor(soft)
        .stroke();
  const margins = pdf.page.margins;
  // pdfkit starts a new page for text below the margin.
  pdf.page.margins = { ...margins, bottom: 0 };
  pdf.font(fontName(400)).fontSize(8.5).fillColor(soft);
  const width = layout.page.width - layout.margin.left - layout.margin.right;
  pdf.text(letter.reference, layout.margin.left, layout.footer, { width, lineBreak: false });
  pdf.text(words[letter.text.language].page(page, of), layout.margin.left, layout.footer, {
    width,
    align: 'right',
    lineBreak: false,
  });
  pdf.page.margins = margins;
  pdf.endMarkedContent();
}
