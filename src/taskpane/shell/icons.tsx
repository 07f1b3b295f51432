/** The few icons that are drawn at start, from Fluent's set, one file each so that no other comes along. */
export { ChevronLeft20Regular as BackIcon } from "@fluentui/react-icons";
