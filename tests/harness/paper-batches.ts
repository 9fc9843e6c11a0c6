import { eventually } from '@gemeinsam/testing/eventually';
import { pictureOf } from '@gemeinsam/testing/paper/scanner';
import type { Api } from './api.js';
import { uploadOf, type ScanFile } from './paper-sheets.js';
import type { StaffSession } from './staff-session.js';

interface ReadBatch {
  id: string;
  state: string;
  alarms: { id: string; kind: string }[];
}

const readBatch = async (paper: Api, upload: FormData): Promise<ReadBatch> => {
  const { id } = (await paper.post<{ id: string }>('/paper/batches', upload)).body;
  return eventually(async () => {
    const { body } = await paper.get<ReadBatch>(`/paper/batches/${id}`);
    if (body.state !== 'read' && body.state !== 'failed') throw new Error(`the batch is ${body.state}`);
    return body;
  }, 180_000);
};

/** A sheet with nothing on it; of another grey, it is another file. */
async function blankPage(grey: number): Promise<ScanFile> {
  const scale = 150 / 25.4;
  const [width, height] = [Math.round(210 * scale), Math.round(297 * scale)];
  const sheet = { data: new Uint8Array(width * height).fill(grey), width, height, scale };
  const { bytes, mime, extension } = await pictureOf(sheet, { dpi: 150, jpegQuality: 80 });
  return { name: `leer.${extension}`, mime, bytes };
}

/** A page that came before, one without a code, and a file that is no scan. */
export async function batchWithAlarms(paper: Api, scan: ScanFile): Promise<ReadBatch> {
  const again = { ...scan, name: 'noch-einmal.jpg', bytes: Buffer.concat([scan.bytes, Buffer.from('!')]) };
  const upload = uploadOf('Dienstag', [again, await blankPage(245)]);
  upload.append('files', new Blob(['Namen']), 'liste.txt');
  return readBatch(paper, upload);
}

/** A batch of one blank page that was put away and signed off; its id. */
export async function emptyBatch(paper: Api, clerk: StaffSession): Promise<string> {
  const { id, alarms } = await readBatch(paper, uploadOf('Mittwoch', [await blankPage(241)]));
  for (const alarm of alarms)
    await clerk.post(`/desk/paper/alarms/${alarm.id}/settle`, { way: 'discard', reason: 'Leeres Blatt' });
  await clerk.post(`/desk/paper/batches/${id}/sign-off`, { note: 'Nur ein leeres Blatt.' });
  return id;
}
