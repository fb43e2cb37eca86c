import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { MatrixContext } from './context.ts';
import { counts, key } from './legend.ts';
import { letterStyles } from './letter.styles.ts';
import { pieceStyles } from './picture.styles.ts';

/** Draws a matrix in one of its forms. */
export type Drawing = (context: MatrixContext) => TemplateResult;

/** Gives a widget what every picture of a matrix is dressed in. */
export function dressPicture(widget: LitElement): void {
  addStyles(widget, pieceStyles);
  addStyles(widget, letterStyles);
}

/** What stands below a picture: the key, and how often each thing is wrong. */
export const below = (context: MatrixContext): TemplateResult => html`${key(context)} ${counts(context)}`;
