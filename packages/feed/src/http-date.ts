/** The moment that an HTTP date names (`Sun, 06 Nov 1994 08:49:37 GMT`), in ms since 1970; null for any other text. */
export function httpDate(text: string | null): number | null {
  // Checked by its form first: browsers differ in what else they take for a date, and some take "5".
  const time = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(text ?? '') ? Date.parse(text!) : NaN;
  return Number.isNaN(time) ? null : time;
}
