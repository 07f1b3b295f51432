/** A scheme with more items is no scheme that anybody is appraised by. */
export const MOST_ITEMS = 60;
