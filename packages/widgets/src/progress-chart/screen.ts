const media = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/**
 * Calls back when the screen shows colours or pixels otherwise than before.
 *
 * @returns a function that ends it
 */
export function watchScreen(listener: () => void): () => void {
  const lists = media.map((query) => matchMedia(query));
  let pixels: MediaQueryList;
  const tell = () => {
    listener();
    follow();
  };
  const follow = () => {
    pixels?.removeEventListener('change', tell);
    pixels = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    pixels.addEventListener('change', tell);
  };
  for (const list of lists) list.addEventListener('change', listener);
  follow();
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
    pixels.removeEventListener('change', tell);
  };
}
