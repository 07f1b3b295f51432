export {
  ArrowDown16Regular as DownIcon,
  ArrowUp16Regular as UpIcon,
  ChevronDown16Regular as OpenedIcon,
  ChevronRight16Regular as ClosedIcon,
  Copy16Regular as CopyIcon,
  Delete16Regular as RemoveIcon,
} from "@fluentui/react-icons";
