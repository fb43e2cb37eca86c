declare module '*.css?inline' {
  const text: string;
  export default text;
}

declare module '*.mdx' {
  const page: () => null;
  export default page;
}

// Made by `npm run manifest`.
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
