import type { Spot } from './remark-on.ts';

/** One element that was asked for, with its text or its children, and where it begins. */
export interface XmlElement extends Spot {
  readonly name: string;
  /** Its text, trimmed; empty for one whose children were asked for. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((inner) => inner.name === name);

/** All children of that name. */
export const all = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((inner) => inner.name === name) ?? [];

/** The text of the first child of that name; empty when there is none. */
export const textOf = (element: XmlElement | undefined, name: string): string => child(element, name)?.text ?? '';

/** Whether the first child of that name says yes, as XML Schema writes it. */
export const isSet = (element: XmlElement | undefined, name: string): boolean => ['1', 'true'].includes(textOf(element, name));
