/** The path of a Chromium-family browser; undefined when there is none. */
export function findChromium(): string | undefined;
/** The path of Firefox; undefined when there is none. */
export function findFirefox(): string | undefined;
/** The path of WebKitGTK's MiniBrowser; undefined when there is none. */
export function findMiniBrowser(): string | undefined;
/** What Chromium is started with. */
export const chromiumFlags: readonly string[];
