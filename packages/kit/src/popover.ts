import type { LitElement } from 'lit';
import { DetailsController } from './details-controller.ts';
import { detailsStyles } from './details.styles.ts';
import { addStyles } from './late-styles.ts';
import { tagStyles } from './tag.styles.ts';

/** A details popover for a widget that had none, with how it looks; fetched when the first one is opened. */
export function popoverOf(widget: LitElement): DetailsController {
  const root = widget.renderRoot as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, detailsStyles.styleSheet!];
  addStyles(widget, tagStyles);
  return new DetailsController(widget);
}
