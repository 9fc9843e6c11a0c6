import { UnitOfWork } from '@gemeinsam/persistence';
import { BlobStore } from '@gemeinsam/service-kit';
import { eventually } from '@gemeinsam/testing';
import { Random } from '@gemeinsam/testing/paper/random';
import { typeInto } from '@gemeinsam/testing/paper/typing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type RunningIntake, startIntake } from '../../../test/running-intake.js';
import { putForms } from '../fields/read-forms.fixture.js';
import { ErasePaper } from '../retention/erase-paper.service.js';
import { SuggestTexts } from './suggest-texts.service.js';
import { TesseractRecognition } from '@gemeinsam/paper/text-recognition/tesseract-recognition';

const slow = 60_000;
let intake: RunningIntake;
beforeAll(async () => {
  intake = await startIntake();
}, slow);
afterAll(() => intake?.close());

/** The crop of a field of one line in which this was typed. */
async function typed(text: string): Promise<Buffer> {
  const scale = 200 / 25.4;
  const [width, height] = [Math.round(160 * scale), Math.round(16 * scale)];
  const sheet = { data: new Uint8Array(width * height).fill(255), width, height, scale };
  await typeInto(
    sheet,
    [{ field: { x: 3, y: 3, width: 154, height: 10 }, text }],
    'Helvetica',
    12,
    new Random(1),
  );
  return sharp(sheet.data, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
}

interface Written {
  form_id: string;
  page: number;
  crop: string;
}

/** A form that somebody wrote in, read, with this picture of its first text. */
async function readForm(crop: Buffer): Promise<Written> {
  const { formIds } = await putForms(intake.app, 'Stapel', [{ written: ['title'] }]);
  const [row] = (await intake.dataSource.query(
    `select form_id, page, part->>'cropKey' as crop from paper_form_pages cross join lateral jsonb_array_elements(fields) part
     where form_id = $1 and part->>'field' = 'title'`,
    [formIds[0]],
  )) as Written[];
  await intake.app.get(BlobStore, { strict: false }).put(row!.crop, crop, { contentType: 'image/png' });
  return row!;
}

/** As if nobody had looked at it yet. */
const forget = ({ form_id, page }: Written, lease: string | null = null): Promise<unknown> =>
  intake.dataSource.query(
    `update paper_form_pages set suggestions_of = null, suggestions_lease = $3 where form_id = $1 and page = $2`,
    [form_id, page, lease],
  );
/** Has somebody look at the page now; it may be the sweep, which was faster. */
const lookAt = async (form: Written): Promise<void> => {
  await intake.app.get(SuggestTexts, { strict: false }).suggest(form.form_id, form.page);
  await lookedAt(form);
};
const suggestions = (formId: string): Promise<{ field: string; text: string }[]> =>
  intake.dataSource.query(`select field, text from paper_suggestions where form_id = $1`, [formId]);
const lookedAt = ({ form_id, page }: Written): Promise<void> =>
  eventually(async () => {
    const waiting = await intake.count(
      'paper_form_pages',
      'form_id = $1 and page = $2 and suggestions_of is null',
      [form_id, page],
    );
    if (waiting > 0) throw new Error('nobody looked at the page yet');
  }, 30_000);

describe('suggestions for what was typed into a form', () => {
  const sentence = 'Mehr Bänke im Park beim Markt';

  it(
    'come by themselves, and again when a job was killed in the middle',
    async () => {
      const form = await readForm(await typed(sentence));
      await forget(form, '2020-01-01T00:00:00Z');
      await lookedAt(form);
      expect(await suggestions(form.form_id)).toEqual([{ field: 'title', text: sentence }]);
    },
    slow,
  );

  it(
    'are not made of what cannot be read',
    async () => {
      const noise = Uint8Array.from({ length: 300 * 60 }, (_, at) => ((at * 7919) % 97 < 20 ? 0 : 255));
      const form = await readForm(
        await sharp(noise, { raw: { width: 300, height: 60, channels: 1 } })
          .png()
          .toBuffer(),
      );
      await forget(form);
      await lookAt(form);
      expect(await suggestions(form.form_id)).toEqual([]);
    },
    slow,
  );

  it(
    'go when another scan of the page has nothing there',
    async () => {
      const form = await readForm(await typed(sentence));
      await intake.dataSource.query(
        `insert into paper_suggestions (form_id, field, text, confidence) values ($1, 'title', 'alt', 0.9)
         on conflict (form_id, field) do update set text = 'alt'`,
        [form.form_id],
      );
      await intake.dataSource.query(
        `update paper_form_pages set image_key = 'other', suggestions_of = null,
           fields = (select jsonb_agg(part || '{"written": false}') from jsonb_array_elements(fields) part)
         where form_id = $1 and page = $2`,
        [form.form_id, form.page],
      );
      await lookAt(form);
      expect(await suggestions(form.form_id)).toEqual([]);
    },
    slow,
  );

  it(
    'do not come into a form that was closed meanwhile',
    async () => {
      const form = await readForm(await typed(sentence));
      await lookedAt(form);
      await intake.dataSource.query(`delete from paper_suggestions where form_id = $1`, [form.form_id]);
      await intake.dataSource.query(`update paper_forms set state = 'discarded' where id = $1`, [
        form.form_id,
      ]);
      await forget(form);
      await intake.app.get(SuggestTexts, { strict: false }).suggest(form.form_id, form.page);
      expect(await suggestions(form.form_id)).toEqual([]);
    },
    slow,
  );

  it(
    'go when the person is erased',
    async () => {
      const form = await readForm(await typed(sentence));
      await lookedAt(form);
      await intake.dataSource.query(
        `insert into paper_suggestions (form_id, field, text, confidence) values ($1, 'idea', 'x', 0.9)`,
        [form.form_id],
      );
      await intake.dataSource.query(`update paper_forms set contribution_id = $1 where id = $1`, [
        form.form_id,
      ]);
      await intake.app
        .get(UnitOfWork, { strict: false })
        .run((tx) => intake.app.get(ErasePaper, { strict: false }).erase(tx, form.form_id));
      expect(await suggestions(form.form_id)).toEqual([]);
    },
    slow,
  );
});

describe('text recognition', () => {
  it('ends with the service, also in the middle of a field', async () => {
    const recognition = new TesseractRecognition();
    const crop = await typed('Mehr Bänke');
    const fields = Promise.allSettled([
      recognition.recognise(crop, 'one'),
      recognition.recognise(crop, 'one'),
    ]);
    await recognition.stop();
    const reason = expect.objectContaining({ message: 'the service is ending' });
    expect(await fields).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
  });
});
