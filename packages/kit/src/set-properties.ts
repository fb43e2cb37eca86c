import type { ElementPart } from 'lit';
import { noChange } from 'lit';
import { Directive, directive, type PartInfo, PartType } from 'lit/directive.js';

class SetProperties extends Directive {
  #last: Readonly<Record<string, number>> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error(`invalid place of setProperties: ${part.type}`);
  }

  override render(_values: Readonly<Record<`--_${string}`, number>>): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [values]: [Readonly<Record<`--_${string}`, number>>]): unknown {
    for (const [name, value] of Object.entries(values)) {
      if (this.#last[name] !== value) (element as HTMLElement).style.setProperty(name, String(value));
    }
    this.#last = values;
    return noChange;
  }
}

/**
 * Sets private custom properties of an element, for marks whose place is data.
 * In place of a `style` attribute or `styleMap`: a strict content-security policy blocks both.
 */
export const setProperties = directive(SetProperties);
