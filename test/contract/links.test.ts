import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { isSafeHref } from '@stp-widgets/contract/checks.js';
import { having } from './good-document.ts';

const unsafe = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'jAvAsCrIpT:alert(1)',
  ' javascript:alert(1)',
  '\njavascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\u0000script:alert(1)',
  'javascript&colon;alert(1)',
  'javascript:https://example.org/',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'ftp://example.org/',
  'about:blank',
  '/plans/urgent',
  '//example.org/',
  'example.org',
  'https:',
  'https://',
  'https:example.org',
  ' https://example.org/',
  'https://example.org/ a',
  'https://example.org/\n',
  'https://example.org/\tjavascript:alert(1)',
  'https://example.org/\u00a0',
  'mailto:',
];

const safe = [
  'https://example.org/',
  'HTTPS://EXAMPLE.ORG/',
  'http://intranet/plans?of=urgent#now',
  'https://user@example.org:8443/%20',
  'mailto:office@example.org?subject=Plan',
  'tel:+441482000000',
  'https://example.org/?next=javascript:alert(1)',
  'https://enghraifft.cymru/cynllun/gofal%20brys',
];

describe('a link', () => {
  for (const href of unsafe) {
    it(`is left out, and said to be unsafe, when it is ${JSON.stringify(href)}`, () => {
      const { partnership, notices } = readPartnership(having('objectives[0].links[0].href', href));
      expect(notices.map(({ code, path, expected, leftOut }) => [code, path, expected, leftOut])).to.deep.equal([
        ['unsafe-link', 'objectives[0].links[0].href', 'link', 'field'],
      ]);
      expect(partnership!.objectives[0].links).to.deep.equal([]);
    });
  }

  for (const href of safe) {
    it(`is kept when it is ${href}`, () => {
      const { partnership, notices } = readPartnership(having('objectives[0].links[0].href', href));
      expect(notices).to.deep.equal([]);
      expect(partnership!.objectives[0].links![0].href).to.equal(href);
    });
  }

  it('leads nowhere that runs, as the browser itself reads it', () => {
    const kept = [...safe, ...unsafe].filter(isSafeHref).map((href) => new URL(href, 'https://base.example/').protocol);
    expect(new Set(kept)).to.deep.equal(new Set(['https:', 'http:', 'mailto:', 'tel:']));
  });
});
