import type { LiveHost } from './host.ts';

/** Word of changes, while it is wanted. */
export interface Hearing {
  /** Tells whether word would come of itself now. */
  isUp(): boolean;
  /** Listens, or listens no more. */
  tune(isWanted: boolean): void;
}

/** Listens for word where somebody wishes for it, once what it takes has been fetched. */
export function hearing({ address, options, wishes }: LiveHost, hears: { word(): void; turned(isUp: boolean): void }): Hearing {
  let isUp = false;
  let where: string | undefined;
  let leave: (() => void) | undefined;

  function end(): void {
    leave?.();
    leave = undefined;
    where = undefined;
    isUp = false;
  }

  async function begin(hub: string): Promise<void> {
    const { hubOf, listenForWord } = await import('./push.ts');
    if (where !== hub || leave) return;
    const turn = (next: boolean) => {
      isUp = next;
      hears.turned(next);
    };
    leave = listenForWord(
      hubOf(address, hub),
      { word: hears.word, up: () => turn(true), down: () => turn(false) },
      { credentials: options.credentials ?? undefined },
    );
  }

  return {
    isUp: () => isUp,
    tune(isWanted) {
      const [wish] = [...wishes.values()].flatMap(({ word }) => word ?? []);
      const next = isWanted ? wish : undefined;
      if (next === where) return;
      end();
      where = next;
      // Without word there is still the polling; why there is none is told in the console.
      if (next !== undefined) begin(next).catch((error: unknown) => console.warn(`stp-widgets: ${String(error)}`));
    },
  };
}
