import { addStyles } from '@stp-widgets/kit/late-styles.js';
import type { LitElement, TemplateResult } from 'lit';
import type { FramedContext, MatrixContext } from '../context.ts';
import { letterStyles } from './letter.styles.ts';
import { pieceStyles } from './picture.styles.ts';

/** Draws a matrix in one of its forms. */
export type Drawing = (context: MatrixContext) => TemplateResult;

/** Draws one that has columns. */
export type FramedDrawing = (context: FramedContext) => TemplateResult;

/** Gives a widget what every picture of a matrix is dressed in. */
export function dressPicture(widget: LitElement): void {
  addStyles(widget, pieceStyles);
  addStyles(widget, letterStyles);
}
