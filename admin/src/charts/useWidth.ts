import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The room an element has, in whole pixels; 0 until it is known, which is before anything is drawn. */
export const useWidth = <Element extends HTMLElement>(): [RefObject<Element | null>, number] => {
  const place = useRef<Element>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    // A drawing that came after the first picture would push down what stands below it.
    setWidth(Math.floor(element.clientWidth));
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [place, width];
};
