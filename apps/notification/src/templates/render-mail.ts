import type { Block, MessageText } from './message-text.js';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as it may stand in HTML, in elements and in quoted attributes. */
export const escapeHtml = (words: string): string =>
  words.replace(/[&<>"']/g, (character) => entities[character]!);
const lines = (words: string): string => escapeHtml(words).replace(/\r?\n/g, '<br>');

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'facts':
      return block.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n');
    case 'quote':
      return `${block.label}:\n${block.text
        .split(/\r?\n/)
        .map((line) => `  ${line}`)
        .join('\n')}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'link':
      return `${block.text}\n${block.url}`;
  }
}

/** The plain text of an e-mail; complete without the HTML. */
export function renderPlain(message: MessageText): string {
  return `${[message.greeting, ...message.blocks.map(plainBlock), `${message.closing}\n${message.sender}`].join('\n\n')}\n`;
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${lines(block.text)}</p>`;
    case 'facts':
      return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${block.facts
        .map(
          (fact) =>
            `<tr><td style="padding:2px 16px 2px 0;color:#5a5c66;vertical-align:top">${escapeHtml(fact.label)}</td>` +
            `<td style="padding:2px 0"><strong>${lines(fact.value)}</strong></td></tr>`,
        )
        .join('')}</table>`;
    case 'quote':
      return (
        `<p style="margin-bottom:4px">${escapeHtml(block.label)}:</p>` +
        `<blockquote style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid #0b5563">${lines(block.text)}</blockquote>`
      );
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`;
    case 'link':
      return `<p>${lines(block.text)}<br><a href="${escapeHtml(block.url)}" style="color:#0b5563">${escapeHtml(block.url)}</a></p>`;
  }
}

/** The HTML of an e-mail: no images, nothing loaded from anywhere, everything escaped. */
export function renderHtml(message: MessageText): string {
  return (
    `<!doctype html><html lang="${message.language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escapeHtml(message.subject)}</title></head>` +
    '<body style="margin:0;background:#f7f6f3;color:#1c1d21;font:16px/1.55 \'Fira Sans\',Arial,sans-serif">' +
    '<div style="max-width:600px;margin:0 auto;padding:24px">' +
    `<p>${escapeHtml(message.greeting)}</p>${message.blocks.map(htmlBlock).join('')}` +
    `<p>${escapeHtml(message.closing)}<br>${escapeHtml(message.sender)}</p></div></body></html>\n`
  );
}
