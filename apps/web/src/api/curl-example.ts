import type { ApiDescription } from './api-operation.js';

const examples: Record<string, string> = {
  slug: 'ideen-fuers-graetzl',
  reference: '4729130864',
  id: '019300a0-0000-7000-8000-000000000001',
};

/** A curl command that makes this call. */
export function curlOf(operation: ApiDescription, serverUrl: string): string {
  const path = operation.path.replaceAll(/:(\w+)/g, (_, name: string) => examples[name] ?? name);
  const lines = [`curl ${operation.method === 'POST' ? '-X POST ' : ''}'${serverUrl}${path}'`];
  if (operation.access !== 'public') lines.push(`-H 'Authorization: Bearer gm_…'`);
  if (operation.requestHeaders?.['Idempotency-Key'])
    lines.push(`-H 'Idempotency-Key: 5f1c0f5e-5d5b-4a3e-9d55-6f6a4b8f2a10'`);
  if (operation.upload)
    lines.push(`-F 'name=Briefkasten Montag'`, `-F 'files=@scan-1.pdf'`, `-F 'files=@scan-2.tiff'`);
  if (operation.bodyExample !== undefined) {
    lines.push(
      `-H 'Content-Type: application/json'`,
      `-d '${JSON.stringify(operation.bodyExample, null, 2)}'`,
    );
  }
  if (operation.answers[200]?.contentType === 'application/pdf') lines.push('-o form.pdf');
  return lines.join(' \\\n  ');
}
