const keys: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
const letters = '[]{}bfBFtd+=-0';

/** Tells whether a key press is one that the picture answers. A bracket may need the key that other letters are under. */
export const isPlotKey = (event: KeyboardEvent): boolean =>
  (keys.includes(event.key) || (event.key.length === 1 && letters.includes(event.key))) &&
  (event.getModifierState('AltGraph') || !(event.altKey || event.metaKey || (event.ctrlKey && !/^(Home|End)$/.test(event.key))));
