import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSettled } from './useSettled.ts';

const settleMilliseconds = 300;

/**
 * A text field over a value that lives elsewhere (the address): tells the value once typing stands still,
 * and takes over a value that changed by other means, but never the echo of what was just told.
 */
export const useTypedText = (value: string, onSettled: (text: string) => void): [string, (text: string) => void] => {
  const [text, setText] = useState(value);
  const settled = useSettled(text, settleMilliseconds);
  const told = useRef(value);
  const tell = useEffectEvent(onSettled);
  useEffect(() => {
    if (settled !== told.current) {
      told.current = settled;
      tell(settled);
    }
  }, [settled]);
  useEffect(() => {
    if (value !== told.current) {
      told.current = value;
      setText(value);
    }
  }, [value]);
  return [text, setText];
};
