/** From Fluent's set, one file each so that no other comes along. */
export { ChevronDown16Regular as OpenedIcon } from "@fluentui/react-icons/svg/chevron-down";
export { ChevronRight16Regular as ClosedIcon } from "@fluentui/react-icons/svg/chevron-right";
export { Delete16Regular as RemoveIcon } from "@fluentui/react-icons/svg/delete";
