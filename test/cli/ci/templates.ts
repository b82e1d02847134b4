/** The YAML files that others copy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The top of the project. */
export const top = join(import.meta.dirname, '..', '..', '..');

export function textOf(path: string): string {
  return readFileSync(join(top, path), 'utf8');
}

/** Duplicate keys and anything else that YAML forbids are failures. */
export function read<T>(path: string): T {
  return readYaml(textOf(path));
}

export function readYaml<T>(text: string): T {
  return parse(text, { strict: true, uniqueKeys: true, version: '1.2' });
}
