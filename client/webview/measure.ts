/** Tells the style sheet what only the page can know: how high the toolbar is, and how wide the view beside a scrollbar. */
export function keepMeasured(toolbar: HTMLElement | null): (() => void) | undefined {
  if (toolbar === null) {
    return undefined;
  }
  const page = document.documentElement;
  const observer = new ResizeObserver(() => {
    page.style.setProperty('--toolbar', `${toolbar.offsetHeight}px`);
    page.style.setProperty('--view', `${page.clientWidth}px`);
  });
  observer.observe(toolbar);
  observer.observe(page);
  return () => observer.disconnect();
}
