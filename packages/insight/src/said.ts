/** A text of the document as it is; empty where none is given, or only white space. */
export const said = (text: string | undefined): string => (text?.trim() ? text : '');
