/** A picture as SVG text, with its size in SVG units. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}
