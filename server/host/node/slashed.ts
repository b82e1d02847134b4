/** Paths as this system writes them → paths as the programs know them. Every system takes those back as they are. */
import { sep } from 'node:path';

export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
