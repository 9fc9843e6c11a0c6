import type { Handwriting } from '@gemeinsam/testing/paper/handwriting';
import { Random } from '@gemeinsam/testing/paper/random';
import { pictureOf, scanSheet } from '@gemeinsam/testing/paper/scanner';
import { copyOf, printPdf, type Sheet } from '@gemeinsam/testing/paper/sheet';
import { typeInto, typefaces } from '@gemeinsam/testing/paper/typing';
import type { Sheet as SheetKind } from '../form/form-identity.js';
import { renderFormPdf } from '../form/form-pdf.js';
import type { FormPlan, PlannedPage } from '../form/form-plan.js';
import { planForm } from '../form/plan-form.js';
import { sampleProcess } from '../form/sample-process.fixture.js';
import { ScanReader } from '../reading/scan-reader.js';
import { conditions } from './conditions.js';

/** A field that was filled in, as the reader cut it out of the scan. */
export interface WrittenField {
  by: 'machine' | 'hand';
  /** Divided into cells for digits. */
  comb: boolean;
  lines: 'one' | 'several';
  said: string;
  crop: Buffer;
}

const sheets: readonly SheetKind[] = ['a4', 'a4', 'a4', 'a6', 'a4-large'];
const scans = ['clean-150', 'clean-200', 'clean-300', 'grey-copy', 'jpeg-30', 'black-and-white', 'skew'];
const sentences = [
  'Mehr Bänke im Park beim Markt, damit sich ältere Menschen ausruhen können.',
  'Bitte pflanzen Sie Bäume in der Gasse vor der Volksschule. Im Sommer ist es dort sehr heiß.',
  'Der Radweg endet plötzlich an der Kreuzung. Eine Markierung über die Fahrbahn würde allen helfen.',
  'Kreuzung Hauptstraße / Schulgasse',
  'Ein Trinkbrunnen am Platz vor der Kirche.',
];
const typedWords: Record<string, readonly string[]> = {
  'contact.name': ['Maria Beispiel', 'Dr. Jörg Österreicher', 'Anna-Lena Füchsl'],
  'contact.email': ['maria.beispiel@example.org', 'j.oesterreicher@example.org', 'office@example.org'],
  'contact.phone': ['+43 1 505 00 10', '01 505 00 20'],
  'contact.street': ['Musterstraße 12/3/4', 'Große Neugasse 7', 'Am Hölzl 3a'],
  'contact.postcode': ['1010', '1200', '8010'],
  'contact.city': ['Wien', 'Klosterneuburg', 'Mödling'],
  district: ['7', '12', '23'],
};
const reader = new ScanReader();

/** One printed copy, each page once typed in and once written in by hand, scanned and read; the same for the same seed. */
export async function writtenFields(seed: number, handwriting: Handwriting | null): Promise<WrittenField[]> {
  const random = new Random(seed * 31 + 5);
  const plan = planForm(sampleProcess, 'de', false, random.pick(sheets));
  const printed = await printPdf(await renderFormPdf(plan, ['K7M492QX']));
  const fields: WrittenField[] = [];
  for (const page of plan.pages.filter(({ fields: places }) => places.length > 0)) {
    const typed = copyOf(printed[page.page - 1]!);
    fields.push(...(await read(typed, plan, page, 'machine', await typeOn(typed, page, random), random)));
    if (!handwriting) continue;
    const written = copyOf(printed[page.page - 1]!);
    const said = new Map<string, string>();
    for (const field of page.fields) said.set(field.field, await handwriting.write(written, field, random));
    fields.push(...(await read(written, plan, page, 'hand', said, random)));
  }
  return fields;
}

async function typeOn(sheet: Sheet, page: PlannedPage, random: Random): Promise<Map<string, string>> {
  const entries = page.fields.map((field) => ({
    field,
    text: random.pick(typedWords[field.field] ?? sentences),
  }));
  const said = await typeInto(sheet, entries, random.pick(typefaces), random.pick([10, 11, 12, 14]), random);
  return new Map(entries.map(({ field }, index) => [field.field, said[index]!]));
}

async function read(
  sheet: Sheet,
  plan: FormPlan,
  page: PlannedPage,
  by: WrittenField['by'],
  said: ReadonlyMap<string, string>,
  random: Random,
): Promise<WrittenField[]> {
  const height = Math.min(sheet.height, Math.round(plan.page.height * sheet.scale));
  const card = { ...sheet, height, data: sheet.data.subarray(0, height * sheet.width) };
  const wanted = random.pick(scans);
  const { scan: settings } = conditions.find(({ id }) => id === wanted)!.make(random);
  const scan = await reader.open((await pictureOf(scanSheet(card, settings, random), settings)).bytes);
  try {
    const identified = await scan.identify(1);
    const outcome =
      identified.kind === 'found' ? await scan.read(1, sampleProcess, identified.identity) : null;
    if (outcome?.kind !== 'read') return [];
    return page.fields.flatMap(({ field, comb, height: room }): WrittenField[] => {
      const crop = outcome.fields.find((one) => one.field === field)?.crop;
      const text = said.get(field);
      if (!crop || !text) return [];
      return [{ by, comb: comb !== undefined, lines: room < 18 ? 'one' : 'several', said: text, crop }];
    });
  } finally {
    await scan.close();
  }
}
