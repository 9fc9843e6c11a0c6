import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { TraceBridge } from '@gemeinsam/messaging';

/** The W3C `traceparent` of what runs now; undefined while tracing is off. */
export function inject(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier['traceparent'];
}

let tracing = false;

/** Runs work in a span that continues `traceparent`. Costs nothing while tracing is off. */
export async function inSpan<T>(
  name: string,
  traceparent: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!tracing) return work();
  const parent = traceparent ? propagation.extract(context.active(), { traceparent }) : context.active();
  return trace
    .getTracer('gemeinsam')
    .startActiveSpan(name, { kind: SpanKind.SERVER }, parent, async (span) => {
      try {
        return await work();
      } catch (error) {
        // The message may quote input; the class is enough to find the log line by trace id.
        span.setStatus({
          code: SpanStatusCode.ERROR,
          message: error instanceof Error ? error.name : 'error',
        });
        throw error;
      } finally {
        span.end();
      }
    });
}

/** Starts the OpenTelemetry SDK; it is loaded only when there is a collector. Returns what ends it. */
export async function startTracing(
  service: string,
  endpoint: string | undefined,
): Promise<() => Promise<void>> {
  if (!endpoint) return () => Promise.resolve();
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `gemeinsam-${service}` }),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })),
    ],
  });
  provider.register();
  tracing = true;
  return () => provider.shutdown();
}

/** For `MessagingModule.forRoot({ trace })`: traces go on through the bus. */
export const traceBridge: TraceBridge = {
  current: inject,
  continue: (traceparent, name, work) => inSpan(name, traceparent, work),
};
