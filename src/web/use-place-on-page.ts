/** Width of an element and its distance from the top of the page, in CSS pixels, as they change. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export interface PlaceOnPage {
  readonly width: number;
  readonly top: number;
}

export function usePlaceOnPage(element: RefObject<HTMLElement | null>): PlaceOnPage {
  const [place, setPlace] = useState<PlaceOnPage>({ width: 0, top: 0 });

  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current?.getBoundingClientRect();
      if (!box) return;
      const width = Math.round(box.width);
      const top = Math.round(box.top + scrollY);
      setPlace((before) =>
        before.width === width && before.top === top ? before : { width, top },
      );
    };
    measure();
    // What stands above changes the height of the page, and with it the place.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);

  return place;
}
