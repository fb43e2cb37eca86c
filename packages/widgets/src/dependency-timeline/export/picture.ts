import type { FullSpeech } from '@stp-widgets/insight/words/timeline-more-words.js';
import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { fileName, saveFile } from '@stp-widgets/kit/save-file.js';
import { render, svg } from 'lit';
import { captionOf, type Exported } from './caption.ts';
import { type Drawing, drawing, MARGIN } from './drawing.ts';
import { mirror } from './mirror.ts';
import { exportStyles } from './stage.styles.ts';
import { inSlices } from './slices.ts';
import { inlineStyles } from './styles.ts';
import { key } from '../picture/key.ts';
import { marksStyles } from '../marks/marks.styles.ts';
import { plotStyles } from '../picture/plot.styles.ts';
import { fullSpeech } from '../promises/tables.ts';

/** A picture as an SVG document, and how large it is in pixels. */
export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws what is shown as an SVG document that needs nothing else, in the colours, the font and the direction that the widget has
 * where it stands.
 *
 * @returns null when nothing of it has a date
 */
export async function pictureOf({ view, document: partnership, speech, sentence, isCritical, widget }: Exported): Promise<Picture | null> {
  const full = await fullSpeech(speech);
  const drawn = drawing(view, full, { title: captionOf(partnership, full), sentence, isCritical });
  if (!drawn) return null;
  for (const styles of [exportStyles, plotStyles, marksStyles]) addStyles(widget, styles);
  // On the page and out of sight: the widget's styles are to reach it.
  const stage = document.createElement('div');
  stage.className = 'pictures stage';
  stage.setAttribute('aria-hidden', 'true');
  widget.shadowRoot!.append(stage);
  try {
    const { width, height } = drawn;
    const whole = await staged(stage, drawn, full, isCritical !== undefined);
    whole.setAttribute('font-family', getComputedStyle(widget).fontFamily);
    whole.setAttribute('xml:lang', full.words.locale);
    if (getComputedStyle(widget).direction === 'rtl') mirror(whole.querySelector('g')!, width);
    await inlineStyles(whole);
    return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${asXml(whole)}\n`, width, height };
  } finally {
    stage.remove();
  }
}

/** Puts a drawing with its key on the stage, piece by piece. */
async function staged(
  stage: HTMLElement,
  { pieces, width, height, below }: Drawing,
  { messages }: FullSpeech,
  isCritical: boolean,
): Promise<SVGSVGElement> {
  const [frame, legend] = [document.createElement('div'), document.createElement('div')];
  stage.append(frame, legend);
  render(
    svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}><rect class="paper" width=${width} height=${height} /><g></g></svg>`,
    frame,
  );
  render(key(messages, isCritical), legend);
  const all = frame.querySelector('g')!;
  const part = () => all.appendChild(document.createElementNS(all.namespaceURI, 'g') as SVGGElement);
  await inSlices(pieces, (piece) => render(piece, part()));
  let [x, y] = [MARGIN, below];
  for (const item of legend.querySelectorAll('li')) {
    const sample = item.querySelector('svg')!;
    const { width: wide } = sample.viewBox.baseVal;
    const words = item.textContent.replaceAll(/\s+/g, ' ').trim();
    const length = wide + 8 + words.length * 7;
    if (x + length > width - MARGIN) [x, y] = [MARGIN, y + 24];
    const place = part();
    place.setAttribute('transform', `translate(${x} ${y})`);
    render(svg`<text class="quiet" x=${wide + 8} y="12">${words}</text>`, place);
    // What is in it, not itself: a drawing within a drawing is not for every program.
    place.append(...sample.childNodes);
    x += length + 24;
  }
  return frame.querySelector('svg')!;
}

/** A drawing as XML, without what no XML document may hold. */
function asXml(whole: SVGSVGElement): string {
  return new XMLSerializer()
    .serializeToString(whole)
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
}

/** Saves what is shown as an SVG file. */
export async function saveSvg(exported: Exported): Promise<void> {
  const picture = await pictureOf(exported);
  if (picture) saveFile(nameOf(exported, 'svg'), new Blob([picture.text], { type: 'image/svg+xml;charset=utf-8' }));
}

/** Saves what is shown as a PNG file, sharp enough for a slide. */
export async function savePng(exported: Exported): Promise<void> {
  const picture = await pictureOf(exported);
  const image = picture && (await paint(picture));
  if (image) saveFile(nameOf(exported, 'png'), image);
}

/** The most pixels that every browser's canvas has room for. */
const PIXELS = 16_000_000;

/** Paints an SVG document at twice its size, or as large as a canvas may be. Null where the browser has no memory for it. */
export async function paint({ text, width, height }: Picture): Promise<Blob | null> {
  const image = new Image();
  // By a data address: a strict policy allows those for images, and no others but the page's own.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const scale = Math.min(2, Math.sqrt(PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.floor(width * scale), Math.floor(height * scale)];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

const nameOf = ({ document: { partnership } }: Exported, extension: string) => fileName(partnership.name, extension);
