import { collectionNames, type Kind } from '@stp-widgets/contract';
import { own } from './references.ts';

/** What any thing of a document has that publishing looks at. */
export interface Thing {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
  readonly audience?: string;
  readonly withheld?: boolean;
}

/** One thing of a document and where it stands in it. */
export interface Entry {
  readonly kind: Kind;
  readonly thing: Thing;
  /** `objectives[3]` */
  readonly at: string;
}

/** Every thing of a good document, in the contract's order. */
export const thingsOf = (document: object): readonly Entry[] =>
  collectionNames.flatMap((kind) => {
    const list = (own(document, kind) ?? []) as readonly Thing[];
    return list.map((thing, at) => ({ kind, thing, at: `${kind}[${at}]` }));
  });
