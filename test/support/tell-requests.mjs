/** Loaded before a server's own code (`--import`): tells the process that started it of each request, when it comes. */
import { subscribe } from 'node:diagnostics_channel';

subscribe('http.server.request.start', ({ request }) => {
  process.send?.({ method: request.method, path: request.url, headers: request.headers });
});
// To be told of requests is no reason to live on.
process.channel?.unref();
