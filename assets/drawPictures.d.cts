export function drawIcons(): Promise<{ readonly file: string; readonly png: Uint8Array }[]>;
