import type { Kind } from '@stp-widgets/contract';

/**
 * The reader chose a thing of the partnership. Every widget on the page then shows what it touches,
 * unless the host says otherwise by `preventDefault()`.
 */
export class SelectEvent extends Event {
  static readonly type = 'stp-select';

  /** The collection that the thing is of. */
  readonly kind: Kind;
  /** The thing's id. */
  readonly id: string;

  constructor(kind: Kind, id: string) {
    super(SelectEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.kind = kind;
    this.id = id;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'stp-select': SelectEvent;
  }
}
