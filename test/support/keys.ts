type Send = (message: object) => Promise<{ readonly executed: boolean }>;

// The test runner's own line to the browser: no library in between.
const line = '/__web-dev-server__web-socket.js';
const sessionId = new URL(location.href).searchParams.get('wtr-session-id');

/** Presses one key, as a person at the keyboard does: `Tab`, `Enter`, `Space`. */
export async function press(key: string): Promise<void> {
  const { sendMessageWaitForResponse: send } = (await import(line)) as { readonly sendMessageWaitForResponse: Send };
  const { executed } = await send({ type: 'wtr-command', sessionId, command: 'send-keys', payload: { press: key } });
  if (!executed) throw new Error(`no keyboard to press ${key} on`);
}

/** A key with Control held down, where the focus is. Not every engine's keyboard can hold a key: what it would send is sent. */
export function pressWithControl(key: string): void {
  focused()!.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
}

/** What has the focus, also within shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
