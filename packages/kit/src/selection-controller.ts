import type { Partnership } from '@stp-widgets/contract';
import { registry } from '@stp-widgets/feed';
import type * as LineOfSightModule from '@stp-widgets/insight/line-of-sight.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How a thing stands to what is selected on the page. */
export type Mark = 'chosen' | 'touched' | 'apart' | '';

type LineOfSight = typeof LineOfSightModule.lineOfSight;

let lineOfSight: LineOfSight | undefined;
let loading: Promise<void> | undefined;

/** Fetches the way from thing to thing, which a page needs once somebody selects something. */
function load(): Promise<void> {
  loading ??= import('@stp-widgets/insight/line-of-sight.js').then((module) => {
    lineOfSight = module.lineOfSight;
  });
  return loading;
}

/** Tells a widget what is selected on the page, and what that touches; renders it anew when the selection changes. */
export class SelectionController implements ReactiveController {
  #host: ReactiveControllerHost;
  #leave?: () => void;
  #sight?: { readonly partnership: Partnership; readonly id: string; readonly ids: ReadonlySet<string> | undefined };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave = registry().selection.subscribe(() => void this.#follow());
    if (registry().selection.current) void this.#follow();
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  /**
   * How things of a partnership stand to the selection: chosen, touched by it, apart from it; empty while nothing
   * that the partnership knows is selected.
   */
  marks(partnership: Partnership): (id: string) => Mark {
    const { current } = registry().selection;
    if (!current || !lineOfSight) return () => '';
    if (this.#sight?.partnership !== partnership || this.#sight.id !== current.id) {
      this.#sight = { partnership, id: current.id, ids: lineOfSight(partnership, current.id)?.ids };
    }
    const { ids } = this.#sight;
    if (!ids) return () => '';
    return (id) => (id === current.id ? 'chosen' : ids.has(id) ? 'touched' : 'apart');
  }

  async #follow() {
    await load();
    this.#host.requestUpdate();
  }
}
