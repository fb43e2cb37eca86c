/** Turns a drawing round, so that its time goes from right to left; its texts and marks stay upright. It must be on the page, for its marks to be measured. */
export function mirror(all: SVGGElement, width: number): void {
  const marks = [...all.querySelectorAll<SVGGElement>('.upright, .figure')].map((mark) => [mark, mark.getBBox()] as const);
  for (const [mark, { x, width: own }] of marks) {
    const turned = `translate(${2 * x + own} 0) scale(-1 1)`;
    const before = mark.getAttribute('transform');
    // What a mark does itself comes first, and its box is told from within.
    mark.setAttribute('transform', before ? `${before} ${turned}` : turned);
  }
  for (const text of all.querySelectorAll('text')) {
    text.setAttribute('x', String(-Number(text.getAttribute('x'))));
    text.setAttribute('transform', 'scale(-1 1)');
    text.setAttribute('text-anchor', others[text.getAttribute('text-anchor') ?? 'start'] ?? 'end');
  }
  all.setAttribute('transform', `translate(${width} 0) scale(-1 1)`);
}

const others: Readonly<Record<string, string>> = { start: 'end', middle: 'middle', end: 'start' };
