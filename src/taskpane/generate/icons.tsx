export {
  ChevronDown16Regular as OpenedIcon,
  ChevronRight16Regular as ClosedIcon,
  Delete16Regular as RemoveIcon,
} from "@fluentui/react-icons";
