/** The most rows that a picture as a file has, so that every browser can draw it as large as it is; more are said to be left out. */
export const PICTURE_ROWS = 200;
