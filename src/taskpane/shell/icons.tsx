/** The few icons that are drawn at start, from Fluent's set. */
export { ChevronLeft20Regular as BackIcon } from "@fluentui/react-icons";
