import { z } from 'zod';
import {
  casePageSchema,
  claimedCaseSchema,
  formLayoutSchema,
  messagePageSchema,
  paperBatchSchema,
  problemSchema,
  processAnswerSchema,
  processListSchema,
  receiptSchema,
  statusSchema,
  summarySchema,
} from './responses.schema.js';
import type { ApiAnswer, ApiDescription } from './api-operation.js';
import { contributionInputSchema, staffContributionInputSchema } from './contribution-input.schema.js';
import { problemsOf } from './problem-catalogue.js';

type Json = Record<string, unknown>;

const outputs = {
  Process: processAnswerSchema,
  ProcessList: processListSchema,
  Receipt: receiptSchema,
  Status: statusSchema,
  FormLayout: formLayoutSchema,
  PaperBatch: paperBatchSchema,
  CasePage: casePageSchema,
  ClaimedCase: claimedCaseSchema,
  Summary: summarySchema,
  MessagePage: messagePageSchema,
  Problem: problemSchema,
};
const inputs = { Contribution: contributionInputSchema, StaffContribution: staffContributionInputSchema };
const nameOf = new Map<z.ZodType, string>(
  Object.entries({ ...outputs, ...inputs }).map(([name, schema]) => [schema, name]),
);

/** JSON Schema (2020-12) of a zod schema, as OpenAPI 3.1 takes it. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}

const reference = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const name = nameOf.get(schema);
  return name ? { $ref: `#/components/schemas/${name}` } : jsonSchemaOf(schema, io);
};

/** The OpenAPI 3.1 document of these calls. */
export function openApiDocument(operations: readonly ApiDescription[], serverUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationObject(operation) };
  }
  const schemas = {
    ...Object.fromEntries(
      Object.entries(outputs).map(([name, schema]) => [name, jsonSchemaOf(schema, 'output')]),
    ),
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, schema]) => [name, jsonSchemaOf(schema, 'input')]),
    ),
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gemeinsam',
      version: '1',
      summary: 'Take part by program: the same process, the same rights as by web, phone and paper.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: serverUrl }],
    tags: [...new Set(operations.map((operation) => operation.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An API token (`gm_…`), made by an admin or by `npm run token`. Its roles are its scopes.',
        },
      },
    },
  };
}

function operationObject(operation: ApiDescription): Json {
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description && { description: operation.description }),
    ...(operation.access === 'public'
      ? { security: [] }
      : { security: [{ token: [...operation.access] }], 'x-roles': operation.access }),
    parameters: parametersOf(operation),
    ...bodyOf(operation),
    responses: {
      ...Object.fromEntries(
        Object.entries(operation.answers).map(([status, answer]) => [status, responseOf(answer)]),
      ),
      ...Object.fromEntries(
        problemsOf(operation).map(({ status, meaning, headers }) => [
          status,
          responseOf({
            description: meaning,
            schema: problemSchema,
            contentType: 'application/problem+json',
            headers,
          }),
        ]),
      ),
    },
  };
}

function parametersOf(operation: ApiDescription): Json[] {
  const { pathSchema, querySchema, requestHeaders = {} } = operation;
  return [
    ...(pathSchema ? fieldsOf(pathSchema, 'path') : []),
    ...(querySchema ? fieldsOf(querySchema, 'query') : []),
    ...Object.entries(requestHeaders).map(([name, description]) => ({
      name,
      in: 'header',
      description,
      schema: { type: 'string' },
    })),
  ];
}

function fieldsOf(schema: z.ZodType, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...field }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description !== undefined && { description }),
    schema: field,
  }));
}

function bodyOf({ bodySchema, bodyExample, upload }: ApiDescription): Json {
  if (upload) {
    const schema = {
      type: 'object',
      properties: {
        name: { type: 'string', maxLength: 120 },
        files: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
      },
      required: ['files'],
    };
    return {
      requestBody: {
        required: true,
        description: upload.description,
        content: { 'multipart/form-data': { schema } },
      },
    };
  }
  if (!bodySchema) return {};
  const example = bodyExample === undefined ? {} : { example: bodyExample };
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: reference(bodySchema, 'input'), ...example } },
    },
  };
}

function responseOf(answer: ApiAnswer): Json {
  const { schema, contentType = 'application/json', headers, example } = answer;
  const content = schema
    ? { [contentType]: { schema: reference(schema, 'output'), ...(example !== undefined && { example }) } }
    : answer.contentType && { [contentType]: { schema: { type: 'string', contentMediaType: contentType } } };
  return {
    description: answer.description,
    ...(headers && {
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, description]) => [
          name,
          { description, schema: { type: 'string' } },
        ]),
      ),
    }),
    ...(content && { content }),
  };
}
