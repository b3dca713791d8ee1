import { type RefObject, useEffect, useRef, useState } from 'react';

/** The room an element has, in whole pixels; 0 until it is known. */
export const useWidth = <Element extends HTMLElement>(): [RefObject<Element | null>, number] => {
  const place = useRef<Element>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [place, width];
};
