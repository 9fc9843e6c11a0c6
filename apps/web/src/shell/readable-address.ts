/**
 * The address as the router can read it. Where a percent sign begins no UTF-8 (RFC 3986, 2.1 and 2.5) it stands for itself:
 * such an address names nothing, and takes the way of every other one that does, to a page in the language of the visitor.
 */
export function readableAddress(url: string): string {
  const end = url.search(/[?#]/);
  const path = end < 0 ? url : url.slice(0, end);
  return isReadable(path) ? url : path.replaceAll('%', '%25') + url.slice(path.length);
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
