/** Resolves at the frame in which the condition holds; fails in the condition's own words when it does not within five seconds. */
export async function until(condition: () => unknown): Promise<void> {
  const end = performance.now() + 5000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain until ${condition.toString().replace(/^\(\) => /, '')}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Resolves when everything that a change sets in motion on the page has been drawn: two frames. */
export async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
