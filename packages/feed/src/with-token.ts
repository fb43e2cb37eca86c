/** Fetches with a token; with another, once, where the answer is 401. Rejects as `fetch` does, and as `getToken` does. */
export async function fetchWithToken(address: string, init: RequestInit, getToken: () => string | Promise<string>): Promise<Response> {
  const send = async () => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await getToken()}`);
    return fetch(address, { ...init, headers });
  };
  const answer = await send();
  if (answer.status !== 401) return answer;
  answer.body?.cancel().catch(() => {});
  return send();
}
