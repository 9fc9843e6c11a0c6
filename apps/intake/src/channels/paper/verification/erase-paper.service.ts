import type { Tx } from '@gemeinsam/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ErasureDuties, type ErasureDuty } from '../../../contributors/erasure-duties.service.js';

interface Blobs {
  image_key: string;
  fields: { cropKey: string }[];
  blob_key: string;
}

interface AlarmBlobs {
  image_key: string;
  blob_key: string | null;
  reading: { fields?: { cropKey: string }[] } | null;
}

/** SQL: not about a sheet of somebody else, whose copy or whose other form waits under the same number. */
const ofThisPerson = `m.kind <> 'foreign' and (m.settled_at is not null or m.likeness is distinct from 'other')`;

/** Erasing a person erases the pictures of their handwriting, and the uploaded file that holds them. */
@Injectable()
export class ErasePaper implements ErasureDuty, OnModuleInit {
  constructor(private readonly duties: ErasureDuties) {}

  onModuleInit(): void {
    this.duties.register(this);
  }

  async erase(tx: Tx, contributionId: string): Promise<{ blobKeys: string[] }> {
    const pages = (await tx.query(
      `select p.image_key, p.fields, f.blob_key from paper_form_pages p
       join paper_forms o on o.id = p.form_id join paper_files f on f.id = p.file_id where o.contribution_id = $1`,
      [contributionId],
    )) as Blobs[];
    await tx.query(
      `update paper_form_pages set boxes = '[]', fields = '[]' where form_id in (select id from paper_forms where contribution_id = $1)`,
      [contributionId],
    );
    await tx.query(`update paper_forms set entered = '{}' where contribution_id = $1`, [contributionId]);
    // That somebody entered something, and when, says nothing about the person who wrote it.
    await tx.query(
      `update paper_entries set value = null, erased = true where form_id in (select id from paper_forms where contribution_id = $1)`,
      [contributionId],
    );
    const alarms = (await tx.query(
      `select m.image_key, m.reading, x.blob_key from paper_alarms m
       join paper_forms o on o.id = coalesce(m.settled_form_id, m.form_id) left join paper_files x on x.id = m.file_id
       where o.contribution_id = $1 and m.image_key is not null and ${ofThisPerson}`,
      [contributionId],
    )) as AlarmBlobs[];
    // A page that was replaced, or that came twice. What became somebody else's form is theirs.
    await tx.query(
      `update paper_alarms m set image_key = null, reading = null
       where coalesce(m.settled_form_id, m.form_id) in (select id from paper_forms where contribution_id = $1) and ${ofThisPerson}`,
      [contributionId],
    );
    // What others wrote in the same file stays as their pages' own pictures.
    const keys = pages.flatMap((page) => [
      page.image_key,
      page.blob_key,
      ...page.fields.map((field) => field.cropKey),
    ]);
    const ofAlarms = alarms.flatMap(({ image_key, blob_key, reading }) => [
      image_key,
      ...(blob_key ? [blob_key] : []),
      ...(reading?.fields ?? []).map((field) => field.cropKey),
    ]);
    return { blobKeys: [...new Set([...keys, ...ofAlarms])] };
  }
}
