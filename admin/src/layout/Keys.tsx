import { Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { mayOpen } from '../access/page.rules.ts';
import { useViewer } from '../access/useViewer.ts';
import { scopedSearch } from '../filters/useAnalysis.ts';
import { lazyPage } from '../i18n/lazy.page.ts';
import { usePrint } from '../print/usePrint.ts';
import { isInPart } from '../print/whole-lists.ts';
import { type KeyDeed, keyDeed } from './keys.ts';
import { press } from './press.ts';
import { isTyping, useSingleKeys } from './useSingleKeys.ts';

const KeyList = lazyPage(async () => (await import('./KeyList.tsx')).KeyList);
const Palette = lazyPage(async () => (await import('./Palette.tsx')).Palette);

const layers = '[role="dialog"], [role="menu"], [role="listbox"]';

/** The keys of every page, the list of them, and the palette. */
export const Keys = () => {
  const [isOn] = useSingleKeys();
  const [shown, show] = useState<'keys' | 'palette' | null>(null);
  const isGoing = useRef(false);
  const navigate = useNavigate();
  const print = usePrint();
  const viewer = useViewer().data;
  const perform = (deed: KeyDeed): void => {
    if (deed.kind === 'print') print();
    else if (deed.kind === 'press') press(deed.key);
    else if (deed.kind !== 'go') show(deed.kind);
    else if (viewer !== undefined && mayOpen(viewer, deed.page))
      void navigate(deed.to + (deed.page === 'communes' ? '' : scopedSearch(window.location.search)));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const isFree = isOn && !isTyping(target) && !(target instanceof Element && target.closest(layers) !== null);
    const { deed, isGoing: goes } = keyDeed(event, { isFree, isGoing: isGoing.current, isInPart: isInPart() });
    isGoing.current = goes;
    if (deed === null) return;
    event.preventDefault();
    perform(deed);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const close = () => show(null);
  return (
    <Suspense>
      {shown === 'keys' ? <KeyList onClose={close} /> : null}
      {shown === 'palette' ? <Palette onClose={close} onDeed={perform} /> : null}
    </Suspense>
  );
};
