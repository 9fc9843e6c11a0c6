import {
  aiRegisterOf,
  createPrintRun,
  formLayout,
  getPrintRun,
  getProcess,
  listPrintRuns,
  operations,
  phoneDeskFigures,
  listProcesses,
  listReasons,
  referenceNumberOf,
  renderForm,
  screeningReport,
  previewForm,
  type RequestDefinition,
  summary,
} from '@gemeinsam/contracts';
import { z } from 'zod';

/** Stands wherever a service may name or quote a person who took part. */
export const person = 'Zeugin Kanari';
export const personsNumber = '+4315559271';
/** Both, as pages write them. */
export const personIn = /Zeugin Kanari|555\s?92\s?71/;

export const someId = '019ab000-0000-7000-8000-000000000001';
export const someReference = referenceNumberOf(472_913_086);
export const someBlob = 'scans/kanari.png';
export const emptyForm = 'forms/empty.pdf';
const someTime = '2026-03-02T09:00:00.000Z';

/** What these answer is about no person: the office's own words, forms and counts. */
const aboutNobody = new Set<RequestDefinition>([
  listProcesses,
  getProcess,
  formLayout,
  renderForm,
  previewForm,
  listReasons,
  screeningReport,
  aiRegisterOf,
  summary,
  createPrintRun,
  getPrintRun,
  listPrintRuns,
  phoneDeskFigures,
  ...Object.values(operations).map(({ listDeadLetters }) => listDeadLetters),
]);

interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  items?: JsonSchema | JsonSchema[];
  prefixItems?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  minimum?: number;
  minItems?: number;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
}

/** An answer of the shape the request promises, with everything that may be there, and the person in every word that is free. */
export function answerAboutPerson(request: RequestDefinition): unknown {
  const schema = z.toJSONSchema(request.output, { unrepresentable: 'any', io: 'output' }) as JsonSchema;
  const words = aboutNobody.has(request) ? 'Parkbank' : person;
  return sample(schema, '', { words, defs: schema.$defs ?? {} });
}

interface Within {
  words: string;
  defs: Record<string, JsonSchema>;
}

function sample(schema: JsonSchema, key: string, within: Within): unknown {
  if (schema.$ref !== undefined)
    return sample(within.defs[schema.$ref.split('/').at(-1)!] ?? {}, key, within);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return sample(choice.find(({ type }) => type !== 'null') ?? {}, key, within);
  switch ([schema.type].flat().find((type) => type !== 'null')) {
    case 'object':
      return sampleObject(schema, key, staffKeys.test(key) ? { ...within, words: 'Amt' } : within);
    case 'array':
      return /^(targets|declinedBy)$/.test(key)
        ? []
        : [schema.items].flat().map((item) => sample(item ?? {}, key, within));
    case 'string':
      return sampleText(key, schema, within.words);
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    case undefined:
    default:
      return within.words;
  }
}

function sampleObject(schema: JsonSchema, key: string, within: Within): Record<string, unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, sample(field, name, within)] as const,
  );
  const more = schema.additionalProperties;
  if (fields.length > 0 || typeof more !== 'object') return Object.fromEntries(fields);
  const names = schema.propertyNames?.enum ?? ['title'];
  return Object.fromEntries(names.map((name) => [name, sample(more, key, within)]));
}

/** Who works here is no secret to who works here. */
const staffKeys = /^(owner|answeredBy|by|holder|lease|takenBy|from|signedOff|actor)$/;

function sampleText(key: string, { format }: JsonSchema, words: string): string {
  if (format === 'uuid' || /^(id|by|supports)$|(Id|Ids|By)$/.test(key)) return someId;
  if (format === 'date-time' || /^(at|until|due|since|on)$|(At|Until|On)$/.test(key)) return someTime;
  if (format === 'date' || /^(day|date)$/.test(key)) return someTime.slice(0, 10);
  if (/reference|^near$/i.test(key)) return someReference;
  if (/^(slug|process|queue|called)$/.test(key)) return 'parkbank';
  if (/(key|crops|pageImages)$/i.test(key)) return words === person ? someBlob : emptyForm;
  if (/^(district|topic|reasonCodes|option|next|serial|holderName|byNames?|enteredByName)$/.test(key))
    return 'parkbank';
  if (key === 'field') return 'title';
  if (/^(caller|phone|number)$/.test(key)) return words === person ? personsNumber : '+431234';
  return words;
}
