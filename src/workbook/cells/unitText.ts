export { readUnit } from "./readUnit";
export { splitHeading, type SplitHeading } from "./heading";
