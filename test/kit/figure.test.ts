import { expect, fixture, html } from '@open-wc/testing';
import type { StatusShape } from '@stp-widgets/contract';
import { figure, statusTag } from '@stp-widgets/kit/figure.js';
import { html as lit, render } from 'lit';
import { nameAndRole } from '../support/name-and-role.ts';
import { read } from '../support/perceived.ts';

const shapes: StatusShape[] = ['tick', 'disc', 'triangle-hollow', 'triangle-half', 'triangle', 'square', 'ring'];

const drawnBy = async (content: unknown) => {
  const around = await fixture(html`<div></div>`);
  render(lit`${content}`, around as HTMLElement);
  return around;
};

/** The figure as it is seen without colour, at the size of a tag: how dark each of its 12 by 12 pixels is. */
async function pixels(shape: StatusShape): Promise<readonly number[]> {
  const svg = (await drawnBy(figure(shape))).querySelector('svg')!;
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  for (const [name, value] of [
    ['width', '12'],
    ['height', '12'],
    ['fill-rule', 'evenodd'],
  ] as const)
    svg.setAttribute(name, value);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const context = Object.assign(document.createElement('canvas'), { width: 12, height: 12 }).getContext('2d')!;
  context.drawImage(image, 0, 0);
  return [...context.getImageData(0, 0, 12, 12).data].filter((_, at) => at % 4 === 3);
}

describe('a figure', () => {
  it('is another for each of the seven shapes, seen without colour at the size of a tag', async () => {
    const seen = await Promise.all(shapes.map(pixels));
    for (const [one, mine] of seen.entries()) {
      expect(mine.reduce((sum, dark) => sum + dark, 0) / 255, shapes[one]).to.be.greaterThan(20);
      for (const [other, theirs] of seen.entries()) {
        if (other <= one) continue;
        const apart = mine.reduce((sum, dark, at) => sum + Math.abs(dark - theirs[at]), 0) / 255;
        expect(apart, `pixels between ${shapes[one]} and ${shapes[other]}`).to.be.greaterThan(6);
      }
    }
  });

  it('says nothing by itself', async () => {
    expect(read(await drawnBy(figure('tick')))).to.equal('');
  });

  it('in a tag stands before a word, in the word’s own direction', async () => {
    const tag = (await drawnBy(statusTag('tick', 'مكتمل', 'status'))).querySelector('[part=status]')!;
    expect(read(tag)).to.equal('مكتمل');
    expect(getComputedStyle(tag).direction).to.equal('rtl');
    expect(nameAndRole(tag).role).to.equal(null);
  });
});
