/** How much stays free around what has the focus, in pixels. */
const AROUND = 4;

/**
 * Scrolls the frame of a table until what the focus came to stands clear of the heads and findings that stay in view. By itself a browser leaves what is
 * hidden beneath them where it is, as long as an edge of it is seen.
 */
export function clearFocus({ currentTarget, target }: Event): void {
  const frame = currentTarget as HTMLElement;
  const cell = target instanceof Element ? target.closest('td, th') : null;
  if (!cell) return;
  const boxOf = (one: string) => frame.querySelector(one)!.getBoundingClientRect();
  const [stub, found] = [boxOf('.stub'), boxOf('.found')];
  const [first, last] = stub.left < found.left ? [stub, found] : [found, stub];
  const { left, right, top, bottom } = (target as Element).getBoundingClientRect();
  const stays = cell.matches('.found, .stub, tbody th');
  frame.scrollBy({
    left: stays ? 0 : by(left, right, first.right, last.left),
    top: cell.closest('thead') ? 0 : by(top, bottom, boxOf('thead').bottom, frame.getBoundingClientRect().top + frame.clientHeight),
    behavior: 'instant',
  });
}

/** How far to scroll for one stretch to lie within another; of one that is too long, for its beginning. */
function by(from: number, until: number, least: number, most: number): number {
  const short = from - AROUND - least;
  return short < 0 ? short : Math.min(short, Math.max(0, until + AROUND - most));
}
