// A CPU profile of V8 as a list: which functions the time was spent in, the functions that they call not counted.
export function hotSpots({ nodes, samples, timeDeltas }, count) {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const spent = new Map();
  let total = 0;
  samples.forEach((id, index) => {
    const name = names.get(id);
    spent.set(name, (spent.get(name) ?? 0) + timeDeltas[index]);
    total += timeDeltas[index];
  });
  return [...spent]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([name, time]) => `${((time / total) * 100).toFixed(1).padStart(6)} %  ${name}`)
    .join('\n');
}

function nameOf({ functionName, url, lineNumber }) {
  const file = url.split('/').slice(-2).join('/');
  return `${functionName || '(anonymous)'}${file === '' ? '' : ` ${file}:${lineNumber + 1}`}`;
}
