import 'axe-core';

interface Axe {
  setup(root: Element): void;
  teardown(): void;
  readonly commons: {
    readonly text: { accessibleText(element: Element): string };
    readonly aria: { getRole(element: Element): string | null };
  };
}

/** What a screen reader calls an element: its role and its accessible name, as axe computes them. */
export function nameAndRole(element: Element): { readonly role: string | null; readonly name: string } {
  const { axe } = globalThis as unknown as { readonly axe: Axe };
  axe.setup(document.documentElement);
  try {
    return { role: axe.commons.aria.getRole(element), name: axe.commons.text.accessibleText(element) };
  } finally {
    axe.teardown();
  }
}
