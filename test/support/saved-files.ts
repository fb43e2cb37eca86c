/** A file that a page offered to its reader. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Blob;
}

/** The one file that an act offers to the reader; nothing is really saved. */
export async function savedBy(act: () => unknown): Promise<SavedFile> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let content: Blob | undefined;
  try {
    return await new Promise<SavedFile>((resolve, reject) => {
      URL.createObjectURL = (given: Blob | MediaSource) => {
        content = given as Blob;
        return createObjectURL(given);
      };
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        if (content) resolve({ name: this.download, type: content.type, content });
        else reject(new Error(`clicked ${this.href} without a file`));
      };
      Promise.resolve(act()).catch(reject);
    });
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}

/** What an act prints: the document, which stands in a frame of its own and is not really printed. Call `done` when it was looked at. */
export async function printedBy(act: () => unknown): Promise<{ readonly paper: Document; done(): void }> {
  const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
  try {
    return await new Promise((resolve, reject) => {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        configurable: true,
        get(this: HTMLIFrameElement) {
          const page = own.get!.call(this) as Window;
          page.print = () => {
            this.hidden = false;
            resolve({ paper: page.document, done: () => this.remove() });
          };
          return page;
        },
      });
      Promise.resolve(act()).catch(reject);
    });
  } finally {
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', own);
  }
}
