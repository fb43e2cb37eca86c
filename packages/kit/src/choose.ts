import type { Kind } from '@stp-widgets/contract';
import { registry } from '@stp-widgets/feed';
import { SelectEvent } from './select-event.ts';

/** Says that the reader chose a thing in a widget; unless the host prevents it, it is selected for the whole page. */
export function choose(widget: HTMLElement, kind: Kind, id: string): void {
  const event = new SelectEvent(kind, id);
  if (widget.dispatchEvent(event)) registry().selection.select({ kind, id });
}

/** Takes back what is selected, for the button that was pressed. The button goes with the selection: the focus stays on the one before it. */
export function unchoose({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const all = [...button.parentElement!.querySelectorAll<HTMLElement>('button')];
  all[all.indexOf(button) - 1]?.focus();
  registry().selection.select(null);
}
