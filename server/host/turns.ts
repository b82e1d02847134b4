/** Long work in little pieces, between which others have their turn. */

/**
 * Asked after each piece; lets others in once so many milliseconds have gone by, and `pause` says when they are done.
 */
export function takingTurns(slice: number, pause: () => Promise<void>): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last <= slice) {
      return undefined;
    }
    return pause().then(() => {
      last = performance.now();
    });
  };
}
