/** Finds the web servers that the tests of docs/deploy run. Node built-ins only: it runs before anything is installed. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Where Debian puts them is not on everyone's path.
const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
const find = (name) => folders.map((folder) => join(folder, name)).find((path) => existsSync(path));

/** The path of nginx; undefined when it is not there. */
export const findNginx = () => find('nginx');

/** The path of Varnish; undefined when it is not there. */
export const findVarnish = () => find('varnishd');
