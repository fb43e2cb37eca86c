/** The path of nginx; undefined when it is not there. */
export function findNginx(): string | undefined;
/** The path of Varnish; undefined when it is not there. */
export function findVarnish(): string | undefined;
