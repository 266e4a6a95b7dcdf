const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const mostDigits = 15;
const powersOfTen = Array.from({ length: mostDigits + 1 }, (_, power) => 10 ** power);

/**
 * `134.364` read without making a string of it; NaN for any other notation. With at most 15 digits, digits / 10^decimals
 * is the nearest float64, exactly what `Number` gives.
 */
export function plainNumber(xml: string, from: number, to: number): number {
  const start = xml.charCodeAt(from) === minus ? from + 1 : from;
  let pointAt = start;
  while (pointAt < to && xml.charCodeAt(pointAt) !== point) pointAt++;
  const hasPoint = pointAt < to;
  if (to - start - (hasPoint ? 1 : 0) > mostDigits) return NaN;
  const scale = hasPoint ? (powersOfTen[to - pointAt - 1] ?? NaN) : 1;
  const fraction = hasPoint ? digitsAt(xml, pointAt + 1, to) : 0;
  const value = (digitsAt(xml, start, pointAt) * scale + fraction) / scale;
  return start > from ? -value : value;
}

/** `42`; NaN when nothing or anything but digits stands there. */
export function digitsAt(xml: string, from: number, to: number): number {
  let number = from < to ? 0 : NaN;
  for (let at = from; at < to; at++) {
    const digit = xml.charCodeAt(at) - zero;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : NaN;
  }
  return number;
}
