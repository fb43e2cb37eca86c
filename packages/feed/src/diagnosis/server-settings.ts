import type { Cure } from './finding.ts';

/** A header as it stands in an answer, and what sends it with one address on nginx, Apache and IIS. */
export function headerCures(name: string, value: string, address: string): readonly Cure[] {
  const added = `<add name="${name}" value="${escaped(value)}" />`;
  const inXml = `<httpProtocol>\n  <customHeaders>\n    <remove name="${name}" />\n    ${added}\n  </customHeaders>\n</httpProtocol>`;
  const all: readonly Cure[] = [
    { where: 'header', text: `${name}: ${value}` },
    { where: 'nginx', text: nginx(address, [`add_header ${name} ${quoted(value)} always;`]) },
    { where: 'apache', text: apache(address, [`Header always set ${name} ${quoted(value)}`]) },
    { where: 'iis', text: iis(address, inXml) },
  ];
  // nginx has no way to write that character in a value.
  return value.includes('$') ? all.filter(({ where }) => where !== 'nginx') : all;
}

/** What lets everybody who reaches the server read one address. */
export function openCures(address: string): readonly Cure[] {
  const inXml = `<security>
  <authentication>
    <anonymousAuthentication enabled="true" />
    <windowsAuthentication enabled="false" />
  </authentication>
  <authorization>
    <add accessType="Allow" users="*" />
  </authorization>
</security>`;
  return [
    { where: 'nginx', text: nginx(address, ['auth_basic off;', 'auth_request off;', 'allow all;']) },
    { where: 'apache', text: apache(address, ['Require all granted']) },
    { where: 'iis', text: iis(address, inXml) },
  ];
}

/** What has a server call an address JSON; IIS without it answers 404 for `.json`. */
export function typeCures(address: string): readonly Cure[] {
  return [
    { where: 'header', text: 'Content-Type: application/json' },
    { where: 'nginx', text: nginx(address, ['types { }', 'default_type application/json;']) },
    { where: 'apache', text: apache(address, ['ForceType application/json']) },
    ...iisTypeCure(address),
  ];
}

/** What has IIS know the ending of an address as JSON. */
export function iisTypeCure(address: string): readonly Cure[] {
  const [ending] = /\.[\w-]+$/.exec(pathOf(address)) ?? [];
  if (!ending) return [];
  const map = `<mimeMap fileExtension="${ending}" mimeType="application/json" />`;
  return [{ where: 'iis', text: iis(address, `<staticContent>\n  <remove fileExtension="${ending}" />\n  ${map}\n</staticContent>`) }];
}

/** What has a server send JSON compressed. */
export const compressionCures: readonly Cure[] = [
  { where: 'header', text: 'Content-Encoding: gzip' },
  { where: 'nginx', text: 'gzip on;\ngzip_types application/json;\ngzip_vary on;' },
  { where: 'apache', text: 'AddOutputFilterByType DEFLATE application/json' },
  {
    where: 'iis',
    text: `<configuration>
  <system.webServer>
    <urlCompression doStaticCompression="true" doDynamicCompression="true" />
    <httpCompression>
      <staticTypes>
        <add mimeType="application/json" enabled="true" />
      </staticTypes>
      <dynamicTypes>
        <add mimeType="application/json" enabled="true" />
      </dynamicTypes>
    </httpCompression>
  </system.webServer>
</configuration>`,
  },
];

/** What gives an answer a validator, by which nothing is sent twice. */
export const etagCures: readonly Cure[] = [
  { where: 'header', text: 'ETag: "…"' },
  { where: 'nginx', text: 'etag on;' },
  { where: 'apache', text: 'FileETag MTime Size' },
];

const nginx = (address: string, lines: readonly string[]) => `location = ${quoted(pathOf(address))} {\n${indented(lines)}\n}`;

const apache = (address: string, lines: readonly string[]) => `<Location ${quoted(pathOf(address))}>\n${indented(lines)}\n</Location>`;

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join('\n');

/** A web.config for one address. */
function iis(address: string, inner: string): string {
  return `<configuration>
  <location path="${escaped(pathOf(address).slice(1))}">
    <system.webServer>
${inner.replaceAll(/^/gm, '      ')}
    </system.webServer>
  </location>
</configuration>`;
}

/** What is copied into a configuration stays one value of it, whatever stands in it. */
const quoted = (text: string) => `"${text.replaceAll(/[\\"]/g, String.raw`\$&`).replaceAll(/[\p{Cc}]/gu, '')}"`;

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\p{Cc}]/gu, '');

/** The path of an address as servers compare it: its escapes resolved. */
function pathOf(address: string): string {
  const { pathname } = new URL(address);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
