/** JSON Schemas of the config and of all documents that cx prints, each loaded only when it is asked for. */

type Load = () => Promise<object>;

export const SCHEMAS: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['config', async () => (await import('./config.ts')).configSchema()],
  ['check', async () => (await import('./check.ts')).checkSchema()],
  ['coverage', async () => (await import('./coverage.ts')).coverageSchema()],
  ['maturity', async () => (await import('./maturity.ts')).maturitySchema()],
  ['gaps', async () => (await import('./gaps.ts')).gapsSchema()],
  ['trend', async () => (await import('./trend.ts')).trendSchema()],
  ['query', async () => (await import('./query.ts')).querySchema()],
  ['rules', async () => (await import('./rules.ts')).rulesSchema()],
  ['explain', async () => (await import('./explain.ts')).explainSchema()],
  ['waived', async () => (await import('./waived.ts')).waivedSchema()],
  ['export', async () => (await import('./export.ts')).exportSchema()],
]);
