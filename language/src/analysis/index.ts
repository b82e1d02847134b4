/** Analysis: findings → numbers, each with the reasons behind it. */
export * from './coverage.ts';
export { coverageDocument, type Location } from './coverage-json.ts';
