/** HMAC-SHA-256 (hex) under intake's own secret: equal inputs can be told, the input cannot be guessed from it. */
export abstract class KeyedHash {
  abstract of(text: string): string;
}
