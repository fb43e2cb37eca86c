/**
 * Puts the text of an element on the clipboard. Where the browser or the page does not allow that, the text is selected, so that
 * a key copies it.
 */
export async function copyFrom(element: HTMLElement): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(element);
    return 'selected';
  }
}
