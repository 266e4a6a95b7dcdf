export function contentSecurityPolicy(options?: { readonly officeHost?: string }): string;
