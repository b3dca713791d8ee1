/** What a dragged card carries: an official's code. */
export const dragType = 'application/x-official';
