# Varnish in front of `stp serve`. Put this into /etc/varnish/default.vcl and set the lines that end in "# yours".
# test/deploy runs this file, with nothing but those lines set. Varnish's own rules follow after these.
vcl 4.1;

import std;

backend stp_origin {
  .host = "127.0.0.1"; # yours: where `stp serve` listens
  .port = "8010"; # yours
  .connect_timeout = 2s;
  .first_byte_timeout = 3s;
  .between_bytes_timeout = 3s;
  # An origin that is gone, or hangs, is known to be so after two of these, and no client waits for it any more.
  .probe = {
    .url = "/health";
    .interval = 2s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
  }
}

sub vcl_recv {
  # Server-sent events: one connection to the origin for each listener, written through as they come.
  if (req.url ~ "^/events(\?|$)") {
    return (pipe);
  }
  # The feed is the same for everyone: one copy, whatever the host name, the cookies or a query that is there to get past caches.
  # What the client says of caching (a page polls with `Cache-Control: max-age=0`) Varnish does not look at: it answers 304 itself.
  # Who signs in (Authorization) is answered by the origin: Varnish's own rules see to that.
  if (req.url ~ "^/partnership\.json(\?|$)") {
    set req.url = "/partnership.json";
    set req.http.Host = "stp";
    unset req.http.Cookie;
  }
  # While the origin is well, nobody is shown a copy that is older than this; only the first visitor after a quiet spell is shown
  # one that is nearly so, once. While it is not, the copy serves for as long as it is kept.
  if (std.healthy(req.backend_hint)) {
    set req.grace = 5m;
  }
}

sub vcl_backend_response {
  # A failure never takes a copy's place. Where there is no copy, everyone is told so for a second from one answer.
  if (beresp.status >= 500) {
    if (bereq.is_bgfetch) {
      return (abandon);
    }
    set beresp.ttl = 1s;
    set beresp.grace = 0s;
    return (deliver);
  }
  # How long a copy is fresh, `stp serve` says (s-maxage). It is kept a day longer, for when the origin is gone.
  if (bereq.url == "/partnership.json" && beresp.status == 200 && beresp.ttl > 0s) {
    set beresp.grace = 24h;
    # What is for pages only: a third of a 304's bytes.
    unset beresp.http.Content-Security-Policy;
    unset beresp.http.Referrer-Policy;
  }
}
