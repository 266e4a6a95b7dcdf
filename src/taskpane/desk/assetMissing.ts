/** A file of the program itself could not be loaded: the network, or a build that was not copied whole. */
export class AssetMissing extends Error {
  constructor(
    /** Address and status. */
    readonly detail: string,
  ) {
    super(detail);
    this.name = "AssetMissing";
  }
}
