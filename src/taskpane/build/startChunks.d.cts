export const LATER: RegExp;
