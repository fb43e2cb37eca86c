import type { ElementPart } from 'lit';
import { noChange } from 'lit';
import { Directive, directive, type PartInfo, PartType } from 'lit/directive.js';

/** What may be set: private custom properties, and where something stands. A custom property is inherited by all below, and costs each of them. */
type Values = Readonly<Record<`--_${string}`, number>> | Readonly<Record<'top', string>> | Readonly<Record<'padding-inline-start', string>>;

class SetProperties extends Directive {
  #last: Readonly<Record<string, number | string>> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error(`invalid place of setProperties: ${part.type}`);
  }

  override render(_values: Values): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [values]: [Values]): unknown {
    for (const [name, value] of Object.entries<number | string>(values)) {
      if (this.#last[name] !== value) (element as HTMLElement).style.setProperty(name, String(value));
    }
    this.#last = values;
    return noChange;
  }
}

/**
 * Sets private custom properties of an element or its place, for marks whose place is data.
 * In place of a `style` attribute or `styleMap`: a strict content-security policy blocks both.
 */
export const setProperties = directive(SetProperties);
