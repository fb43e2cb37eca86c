/** Tells whether an answer is a web page to sign in on, by how it begins and by its address. */
export function isSignInPage(beginning: string, address: string): boolean {
  return (
    /type\s*=\s*["']?password|\b(sign|log)[ -]?(in|on)\b|single sign|SAMLRequest|mewngofnod/i.test(beginning) ||
    /\b(login|logon|signin|oauth2?|adfs|sso|saml2?|authorize)\b/i.test(address)
  );
}

/** Tells whether a body begins as a web page does. */
export const isMarkup = (beginning: string): boolean => /^\uFEFF?\s*</.test(beginning);
