type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a computed colour: `rgb(…)`, `rgba(…)` or `color(srgb …)`, each channel from 0 to 1. */
export function colour(computed: string): Colour {
  const numbers = computed.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [];
  const whole = computed.startsWith('rgb') ? 255 : 1;
  const [red, green, blue, alpha = 1] = numbers;
  if (!/^(rgba?|color)\(/.test(computed) || blue === undefined) throw new Error(`no colour: ${computed}`);
  return [red / whole, green / whole, blue / whole, alpha];
}

/** The contrast of two opaque computed colours by WCAG 2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(computed: string): number {
  const [red, green, blue, alpha] = colour(computed);
  if (alpha !== 1) throw new Error(`not opaque: ${computed}`);
  const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
