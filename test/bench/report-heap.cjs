// Loaded before a measured program that goes on running: on SIGUSR2 it collects what nobody needs (so it wants
// `--expose-gc`), and tells on file descriptor 3 how many bytes are in use then.
const { writeSync } = require('node:fs');

process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  writeSync(3, `${JSON.stringify({ heap: heapUsed, rss })}\n`);
});
