import { AssetMissing } from "./desk/assetMissing";

/** A file of the program's own, from the same place as the page; it is large and only needed now and then. */
export async function loadAsset(url: URL): Promise<Uint8Array> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new AssetMissing(`${url.href} ${String(error)}`);
  });
  if (!response.ok) throw new AssetMissing(`${url.href} ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
