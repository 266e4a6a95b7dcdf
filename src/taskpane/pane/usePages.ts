import { useState } from "react";

const PAGE = 100;

export interface Pages<T> {
  readonly shown: readonly T[];
  /** Place of the first one shown, from 0. */
  readonly first: number;
  readonly total: number;
  readonly turn: (first: number) => void;
}

/** A long list in pages of 100; another list begins at its first page. */
export function usePages<T>(items: readonly T[], key: unknown): Pages<T> {
  const [page, setPage] = useState({ key, first: 0 });
  const first = page.key === key && page.first < items.length ? page.first : 0;
  return {
    shown: items.slice(first, first + PAGE),
    first,
    total: items.length,
    turn: (to) => setPage({ key, first: Math.max(0, to) }),
  };
}

export { PAGE };
