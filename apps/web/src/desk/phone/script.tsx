/** What the agent says aloud, in the language of the call. */
export function Script({ lang, children }: { lang: string; children: string }) {
  return (
    <p class="script" lang={lang}>
      {children}
    </p>
  );
}
