/** JSON Schemas of the config and of all documents that cx prints, each loaded only when it is asked for. */

type Load = () => Promise<object>;

export const SCHEMAS: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['config', async () => (await import('../../../../language/src/config/json-schema.ts')).configJsonSchema()],
  ['check', async () => (await import('./check.ts')).checkSchema()],
  ['export', async () => (await import('./export.ts')).exportSchema()],
]);
