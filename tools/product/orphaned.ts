const lookEveryMs = 1_000;

/**
 * Resolves when npm, or the shell that npm runs scripts in, has gone: a signal sent to it does not always arrive
 * here. Never resolves when npm did not start this process; then a parent may leave on purpose (nohup).
 */
export function untilOrphaned(env: NodeJS.ProcessEnv = process.env): Promise<{ signal: 'SIGHUP' }> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    if (!env.npm_lifecycle_event) return;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve({ signal: 'SIGHUP' });
    }, lookEveryMs);
    timer.unref();
  });
}
