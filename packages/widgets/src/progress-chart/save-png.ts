import { fileName, saveFile } from '@stp-widgets/kit/save-file.js';

const MARGIN = 16;

/**
 * Offers a picture to the reader as a PNG file, named after its title: the title, the finding, and what the canvas and the texts over it
 * show at this moment, in the colours and as sharp as on the screen.
 */
export async function savePng(room: HTMLElement, title: string, sentence: string): Promise<void> {
  const canvas = pngOf(room, title, sentence);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (blob) saveFile(fileName(title, 'png'), blob);
}

/** Draws a picture with its title and its finding on a canvas of its own. */
export function pngOf(room: HTMLElement, title: string, sentence: string): HTMLCanvasElement {
  const drawn = room.querySelector('canvas')!;
  const box = room.getBoundingClientRect();
  const { color, backgroundColor, direction } = getComputedStyle(drawn);
  const { fontFamily } = getComputedStyle(room);
  const ratio = drawn.width / box.width || 1;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const font = (size: number, weight = 400) => `${weight} ${size}px ${fontFamily}`;
  context.font = font(16);
  const lines = wrapped(context, sentence, box.width);
  const head = MARGIN + 20 + lines.length * 22 + 12;
  canvas.width = Math.round((box.width + 2 * MARGIN) * ratio);
  canvas.height = Math.round((head + box.height + MARGIN) * ratio);
  context.scale(ratio, ratio);
  context.fillStyle = backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = color;
  context.direction = direction as CanvasDirection;
  context.textBaseline = 'top';
  const start = direction === 'rtl' ? box.width + MARGIN : MARGIN;
  context.font = font(14, 600);
  context.fillText(title, start, MARGIN, box.width);
  context.font = font(16);
  for (const [at, line] of lines.entries()) context.fillText(line, start, MARGIN + 22 + at * 22);
  context.drawImage(drawn, MARGIN, head, box.width, box.height);
  context.textAlign = 'left';
  for (const text of room.querySelectorAll<HTMLElement>('.texts > span > span')) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const place = range.getBoundingClientRect();
    const style = getComputedStyle(text);
    context.direction = style.direction as CanvasDirection;
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.fillStyle = style.color;
    const width = Math.min(place.width, text.clientWidth);
    context.fillText(text.textContent ?? '', place.left - box.left + MARGIN, place.top - box.top + head, width + 1);
  }
  return canvas;
}

/** A text in lines that are no wider. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
