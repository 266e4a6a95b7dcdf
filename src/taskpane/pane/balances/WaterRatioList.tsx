import type { WaterUserView } from "../../desk/views";
import { Pager } from "../Pager";
import { Section } from "../Section";
import { Disclosure } from "../tables/Disclosure";
import { usePages } from "../usePages";
import { percentFigure } from "./figures";
import { useBalanceWords } from "./useBalanceWords";
import { WaterRatioTable } from "./WaterRatioTable";

/** Ratios of water use of the whole user, its systems and its units. */
export function WaterRatioList({ users }: { readonly users: readonly WaterUserView[] }) {
  const words = useBalanceWords();
  const pages = usePages(users, users);
  const [only] = users;
  const title = ({ enterprise, period }: WaterUserView) => words.waterUser(enterprise, period);
  return (
    <Section title={words.part.water} aside={users.length === 1 && only ? title(only) : users.length}>
      {users.length === 1 && only ? (
        <WaterRatioTable user={only} title={title(only)} />
      ) : (
        pages.shown.map((user) => (
          <Disclosure key={title(user)} summary={summary(title(user), user, words)}>
            <WaterRatioTable user={user} title={title(user)} />
          </Disclosure>
        ))
      )}
      <Pager pages={pages} label={words.part.water} />
    </Section>
  );
}

function summary(title: string, { reusePercent }: WaterUserView, words: ReturnType<typeof useBalanceWords>): string {
  return reusePercent === null ? title : `${title} · ${words.reuse(percentFigure(reusePercent))}`;
}
