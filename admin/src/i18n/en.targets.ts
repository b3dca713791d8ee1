import type { TargetWords } from './messages.ts';

/** Words of what metrics aim at. */
export const englishTargets: TargetWords = {
  targets: {
    set: 'Set a target…',
    setOf: 'Set a target: %{metric}',
    hint: 'A target is drawn beside the figures; it changes no value, no rank and no points. To replace one that is in force, end it first.',
    value: 'Target (%{unit})',
    units: { SHARE: '%', HOURS: 'working hours', COUNT: 'a count', POINTS: 'points' },
    province: 'Holds in',
    everywhere: 'provinces without a target of their own',
    source: 'Document that sets it (number, day, article)',
    noteVi: 'Note (in Vietnamese)',
    noteEn: 'Note in English, if any',
    from: 'From, empty: today',
    until: 'Until, empty: until ended',
    send: 'Set it',
    done: 'The target is set.',
    end: 'End it',
    ended: 'The target holds no more from today on.',
    least: 'Target: at least %{value}',
    most: 'Target: at most %{value}',
  },
};
