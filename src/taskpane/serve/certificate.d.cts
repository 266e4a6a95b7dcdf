interface CertificatePaths {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}
export function areValid(paths: CertificatePaths, now?: number): boolean;
export function developmentCertificate(folder?: string): Promise<{
  readonly paths: CertificatePaths;
  readonly trusted: "trusted" | "refused" | "notAsked";
  readonly cert: Buffer;
  readonly key: Buffer;
}>;
