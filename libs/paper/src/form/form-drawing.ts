import type { Rectangle } from '@gemeinsam/contracts';
import QRCode from 'qrcode';
import { toPoints } from './form-geometry.js';
import type { PlannedExample, PlannedRule, PlannedText } from './form-plan.js';
import { fontName, kernedRuns } from './form-typeface.js';

const ink = '#000000';
const boxStroke = 0.35;
const ruleColour = '#6b7280';
/** Light, so that a tooth is not taken for handwriting where the scan lies a little beside the print. */
const toothColour = '#9ca3af';

export function drawText(document: PDFKit.PDFDocument, text: PlannedText): void {
  let x = toPoints(text.x);
  document.font(fontName(text.weight)).fontSize(text.size).fillColor(ink);
  for (const run of kernedRuns(text.text)) {
    document.text(run, x, toPoints(text.y), { lineBreak: false });
    x += document.widthOfString(run);
  }
}

export function fillArea(document: PDFKit.PDFDocument, area: Rectangle): void {
  document.rect(toPoints(area.x), toPoints(area.y), toPoints(area.width), toPoints(area.height)).fill(ink);
}

/** The outline lies inside the rectangle, so that the rectangle is the box as people see it. */
export function drawBox(document: PDFKit.PDFDocument, area: Rectangle): void {
  outline(document, area, boxStroke, ink);
}

function outline(document: PDFKit.PDFDocument, area: Rectangle, stroke: number, colour: string): void {
  document.lineWidth(toPoints(stroke)).strokeColor(colour);
  document
    .rect(
      toPoints(area.x + stroke / 2),
      toPoints(area.y + stroke / 2),
      toPoints(area.width - stroke),
      toPoints(area.height - stroke),
    )
    .stroke();
}

export function drawRule(document: PDFKit.PDFDocument, rule: PlannedRule): void {
  if (rule.kind === 'frame') return outline(document, rule, 0.25, ruleColour);
  document.lineWidth(toPoints(0.25)).strokeColor(rule.kind === 'tooth' ? toothColour : ruleColour);
  if (rule.kind === 'tear') document.dash(toPoints(1.6), { space: toPoints(1.2) });
  document
    .moveTo(toPoints(rule.x), toPoints(rule.y))
    .lineTo(toPoints(rule.x + rule.width), toPoints(rule.y + rule.height))
    .stroke();
  if (rule.kind === 'tear') document.undash();
}

export function drawExample(document: PDFKit.PDFDocument, example: PlannedExample): void {
  drawBox(document, example);
  const at = (x: number, y: number): [number, number] => [
    toPoints(example.x + x * example.width),
    toPoints(example.y + y * example.height),
  ];
  document
    .lineWidth(toPoints(example.mark === 'cross' ? 0.6 : 0.9))
    .strokeColor('#1f2a5a')
    .lineCap('round')
    .lineJoin('round');
  if (example.mark === 'cross') {
    document
      .moveTo(...at(0.15, 0.12))
      .lineTo(...at(0.88, 0.9))
      .moveTo(...at(0.86, 0.1))
      .lineTo(...at(0.12, 0.88))
      .stroke();
  } else {
    document.moveTo(...at(-0.2, 0.15));
    for (let step = 0; step < 9; step += 1)
      document.lineTo(...at(step % 2 === 0 ? 1.2 : -0.2, 0.05 + step * 0.115));
    document.stroke();
  }
  document.lineCap('butt').lineJoin('miter');
}

export function drawCode(document: PDFKit.PDFDocument, area: Rectangle, content: string): void {
  let code = QRCode.create(content, { errorCorrectionLevel: 'Q' });
  // Big modules survive a bad copy better than more redundancy does.
  if (code.modules.size > (area.width < 20 ? 29 : 37))
    code = QRCode.create(content, { errorCorrectionLevel: 'M' });
  const { size, data } = code.modules;
  const module = area.width / size;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size;) {
      let end = column;
      while (end < size && data[row * size + end]) end += 1;
      if (end > column) {
        const left = area.x + column * module;
        document.rect(
          toPoints(left),
          toPoints(area.y + row * module),
          toPoints((end - column) * module),
          toPoints(module),
        );
      }
      column = end + 1;
    }
  document.fill(ink);
}
