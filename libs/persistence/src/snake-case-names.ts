import { DefaultNamingStrategy } from 'typeorm';

/** Properties in camelCase, columns in snake_case: `dueAt` is kept as `due_at`. */
export class SnakeCaseNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
