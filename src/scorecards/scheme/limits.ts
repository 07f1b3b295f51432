/** A scheme with more items is no scheme that anybody is appraised by. */
export const MOST_ITEMS = 60;
/** Of so many systems a scheme says that it was one of them before. */
export const MOST_CAME_FROM = 50;

export const MOST_GRADES = 10;
