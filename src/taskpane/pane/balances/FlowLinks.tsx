import { Fragment } from "react";
import type { OpenedBalance } from "./openedBalance";
import { flowLabel, flowOrigin } from "./openedBalance";
import { MaybeLink } from "./MaybeLink";
import { useBalanceWords } from "./useBalanceWords";

/** The table of flows has them all. */
const MOST = 20;

/** Flows by name, each leading to its row. */
export function FlowLinks({ opened, ids }: { readonly opened: OpenedBalance; readonly ids: readonly string[] }) {
  const words = useBalanceWords();
  return (
    <>
      {ids.slice(0, MOST).map((id, place) => (
        <Fragment key={id}>
          {place > 0 && words.listed(["", ""])}
          <MaybeLink origin={flowOrigin(opened, id)} text={flowLabel(opened, id)} />
        </Fragment>
      ))}
      {ids.length > MOST && ` ${words.more(ids.length)}`}
    </>
  );
}
