import { Badge, DataTable, DefinitionList } from '@gemeinsam/ui';
import { PublicPage } from '../shell/page.js';
import type { ApiDescription } from './api-operation.js';
import { curlOf } from './curl-example.js';
import { docsTexts } from './docs.texts.js';
import { type FieldRow, fieldRowsOf } from './field-rows.js';
import { problemCatalogue, problemsOf } from './problem-catalogue.js';
import { useTexts } from '../shell/visit.js';

export interface DocsPageProps {
  operations: readonly ApiDescription[];
  serverUrl: string;
}

/** The API for people who read: every call with its fields, answers and an example to copy. */
export function DocsPage({ operations, serverUrl }: DocsPageProps) {
  const texts = useTexts(docsTexts);
  const tags = [...new Set(operations.map((operation) => operation.tag))];
  return (
    <PublicPage title={texts.title}>
      <div class="flow api-docs">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <DefinitionList
          items={[
            { term: texts.address, description: <code>{serverUrl}</code> },
            {
              term: texts.machine,
              description: (
                <a href="/api/openapi.json">
                  <code>/api/openapi.json</code>
                </a>
              ),
            },
            { term: texts.tokens, description: texts.tokensHow },
            { term: texts.limits, description: texts.limitsHow },
          ]}
        />
        <nav aria-label={texts.contents} class="flow">
          <h2>{texts.contents}</h2>
          {tags.map((tag) => (
            <div key={tag} class="flow">
              <h3>{texts.tags[tag]}</h3>
              <ul>
                {operations
                  .filter((operation) => operation.tag === tag)
                  .map((operation) => (
                    <li key={operation.id} lang="en">
                      <a href={`#${operation.id}`}>
                        <code>
                          {operation.method} {pathOf(operation)}
                        </code>{' '}
                        {operation.summary}
                      </a>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
          <p>
            <a href="#problems">{texts.problems}</a>
          </p>
        </nav>
        <div lang="en" class="flow">
          {operations.map((operation) => (
            <Operation key={operation.id} operation={operation} serverUrl={serverUrl} />
          ))}
          <section id="problems" aria-labelledby="problems-title" class="flow">
            <h2 id="problems-title">Problems</h2>
            <p>
              Every refusal is <code>application/problem+json</code> (RFC 9457). Look at <code>code</code>;
              texts may change. <code>errors</code> names each field by JSON pointer.
            </p>
            {problemCatalogue.map((problem) => (
              <div key={problem.kind} id={`problem-${problem.kind}`}>
                <h3>
                  {problem.status} {problem.kind}
                </h3>
                <p>{problem.meaning}</p>
              </div>
            ))}
          </section>
        </div>
      </div>
    </PublicPage>
  );
}

/** As OpenAPI writes it. */
const pathOf = (operation: ApiDescription): string => operation.path.replaceAll(/:(\w+)/g, '{$1}');

function Operation({ operation, serverUrl }: { operation: ApiDescription; serverUrl: string }) {
  const {
    id,
    method,
    summary,
    description,
    access,
    pathSchema,
    querySchema,
    bodySchema,
    requestHeaders = {},
  } = operation;
  return (
    <section id={id} aria-labelledby={`${id}-title`} class="flow">
      <h2 id={`${id}-title`}>{summary}</h2>
      <p class="facts">
        <code>
          {method} /api/v1{pathOf(operation)}
        </code>{' '}
        {access === 'public' ? (
          <Badge tone="ok">public</Badge>
        ) : (
          access.map((role) => <Badge key={role}>{`role ${role}`}</Badge>)
        )}
      </p>
      {description && <p>{description}</p>}
      {operation.upload && <p>{operation.upload.description}</p>}
      <Fields caption={`Path of ${id}`} title="Path" rows={pathSchema ? fieldRowsOf(pathSchema) : []} />
      <Fields caption={`Query of ${id}`} title="Query" rows={querySchema ? fieldRowsOf(querySchema) : []} />
      <Fields
        caption={`Headers of ${id}`}
        title="Headers"
        rows={Object.entries(requestHeaders).map(([name, about]) => ({
          name,
          type: 'string',
          required: false,
          about,
        }))}
      />
      <Fields caption={`Body of ${id}`} title="Body" rows={bodySchema ? fieldRowsOf(bodySchema) : []} />
      <h3>Answers</h3>
      <ul>
        {Object.entries(operation.answers).map(([status, answer]) => (
          <li key={status}>
            <strong>{status}</strong> {answer.description}
          </li>
        ))}
        {problemsOf(operation).map((problem) => (
          <li key={problem.status}>
            <a href={`#problem-${problem.kind}`}>{problem.status}</a> {problem.meaning}
          </li>
        ))}
      </ul>
      <h3>Example</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling frame must be reachable by keyboard */}
      <pre role="region" aria-label={`Example of ${id}`} tabindex={0}>
        <code>{curlOf(operation, serverUrl)}</code>
      </pre>
    </section>
  );
}

function Fields({ caption, title, rows }: { caption: string; title: string; rows: FieldRow[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        keyOf={(row) => row.name}
        columns={[
          { head: 'Name', cell: (row) => <code>{row.name}</code>, rowHead: true },
          { head: 'Type', cell: (row) => row.type },
          { head: 'Needed', cell: (row) => (row.required ? 'yes' : 'no') },
          { head: 'Meaning', cell: (row) => row.about },
        ]}
      />
    </>
  );
}
