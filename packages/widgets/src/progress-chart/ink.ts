/** The colours that a canvas draws with, and the side that time begins on. */
export interface Ink {
  readonly text: string;
  readonly quiet: string;
  readonly surface: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly series: string;
  readonly improving: string;
  readonly concerning: string;
  readonly neutral: string;
  readonly sunken: string;
  /** Time runs from right to left. */
  readonly isMirrored: boolean;
}

/**
 * Reads what a canvas is to draw with from its own style, whose properties the style sheet sets to the tokens: a canvas
 * cannot use tokens itself, and only a property's computed value is a colour that it understands. For the same reason
 * each of them has a transition, whose end tells that a token has changed, whatever changed it.
 */
export function inkOf(canvas: HTMLCanvasElement): Ink {
  const style = getComputedStyle(canvas);
  return {
    text: style.color,
    quiet: style.textDecorationColor,
    surface: style.backgroundColor,
    line: style.borderTopColor,
    lineStrong: style.borderBottomColor,
    series: style.outlineColor,
    improving: style.borderLeftColor,
    concerning: style.borderRightColor,
    neutral: style.caretColor,
    sunken: style.columnRuleColor,
    isMirrored: style.direction === 'rtl',
  };
}
