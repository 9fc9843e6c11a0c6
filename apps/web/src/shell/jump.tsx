import { KeyHint } from '@gemeinsam/ui';

/** A key that brings the focus to a part of the page; a link without script. Not a stop for Tab, which comes by the part itself. */
export function Jump({ to, keyHint, label }: { to: string; keyHint: string; label: string }) {
  return (
    <a class="jump" href={`#${to}`} data-jump={to} data-key={keyHint} tabindex={-1}>
      <span class="visually-hidden">{label}</span>
      <KeyHint combination={keyHint} />
    </a>
  );
}
