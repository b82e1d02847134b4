/** How often a property is tried: a few thousand times with every test run, fifty times as often by `npm run fuzz`. */
export function runs(count: number): number {
  return process.env['FUZZ'] === 'long' ? count * 50 : count;
}
