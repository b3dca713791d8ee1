import { createTheme, type Theme, type ThemeOptions } from '@mui/material/styles';
import type { Mode } from './palette.ts';

const surfaces = {
  light: {
    background: { default: '#f5f7f9', paper: '#ffffff' },
    text: { primary: '#17212b', secondary: '#51606e' },
    divider: '#dde3e9',
    primary: { main: '#0b5a84', contrastText: '#ffffff' },
    secondary: { main: '#8a4b00', contrastText: '#ffffff' },
    error: { main: '#b3261e' },
    warning: { main: '#8a5300' },
    success: { main: '#00694e' },
    info: { main: '#0b5a84' },
  },
  dark: {
    background: { default: '#10161c', paper: '#171f27' },
    text: { primary: '#e7edf2', secondary: '#a8b6c2' },
    divider: '#2c3844',
    primary: { main: '#7cc0e6', contrastText: '#08202e' },
    secondary: { main: '#f0b978', contrastText: '#2b1a05' },
    error: { main: '#ff9b92' },
    warning: { main: '#f0b978' },
    success: { main: '#5fd0ae' },
    info: { main: '#7cc0e6' },
  },
} as const;

const heading = (rem: number) => ({
  fontSize: `${rem}rem`,
  fontWeight: 650,
  lineHeight: 1.35,
  letterSpacing: '-0.01em',
});

/** The console's look in one mode, with the component texts of `locale` (MUI's own pack). */
export const consoleTheme = (mode: Mode, locale: object): Theme =>
  createTheme(
    {
      palette: { mode, ...surfaces[mode] },
      shape: { borderRadius: 8 },
      spacing: 8,
      typography: {
        fontFamily: "'Inter Variable', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
        fontSize: 14,
        h1: heading(1.625),
        h2: heading(1.125),
        h3: heading(1),
        h4: heading(1),
        h5: heading(1),
        h6: heading(1),
        // Stacked Vietnamese marks clip below 1.5.
        body1: { fontSize: '0.9375rem', lineHeight: 1.55 },
        body2: { fontSize: '0.875rem', lineHeight: 1.55 },
        caption: { fontSize: '0.8125rem', lineHeight: 1.5 },
        overline: { fontSize: '0.75rem', lineHeight: 1.5, letterSpacing: '0.04em', fontWeight: 600 },
        button: { textTransform: 'none', fontWeight: 550, lineHeight: 1.5 },
      },
      components: componentStyles(mode),
    },
    locale,
  );

const globalStyles = (mode: Mode) => ({
  // What gets the cursor is scrolled to below the header that stays.
  ':root': { colorScheme: mode, scrollPaddingTop: 96 },
  body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
  ':focus-visible': { outline: `2px solid ${surfaces[mode].primary.main}`, outlineOffset: 2 },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
  },
  '@media print': printStyles,
});

/** Paper: no controls, colours kept, dense whole tables with repeated heads, charts shrunk to the page instead of cut off. */
const printStyles = {
  '@page': { margin: '12mm' },
  '*': { printColorAdjust: 'exact' },
  body: { background: '#fff' },
  '.no-print': { display: 'none !important' },
  thead: { display: 'table-header-group' },
  'tr, figure': { breakInside: 'avoid' },
  '.MuiTableContainer-root': { overflow: 'visible !important', maxHeight: 'none !important' },
  '.MuiTableCell-root': {
    padding: '3px 4px !important',
    fontSize: '0.75rem !important',
    whiteSpace: 'normal !important',
  },
  '.recharts-responsive-container, .recharts-responsive-container > div, .recharts-wrapper': {
    width: '100% !important',
    height: 'auto !important',
    minWidth: '0 !important',
  },
  // Kept free on a screen until the drawing comes; on paper drawings shrink.
  '.drawing-room': { minHeight: '0 !important' },
  'h1, h2, h3, h4': { breakAfter: 'avoid' },
  '.MuiButton-root, .MuiIconButton-root, .MuiToggleButtonGroup-root, .MuiFormControl-root, .MuiSnackbar-root': {
    display: 'none !important',
  },
  '[data-drawing] svg': { maxWidth: '100%', height: 'auto' },
  'svg.recharts-surface': { width: '100% !important', height: 'auto !important' },
} as const;
/** Small, flat, outlined: what every component has in common. */
const componentStyles = (mode: Mode): NonNullable<ThemeOptions['components']> => ({
  MuiCssBaseline: { styleOverrides: globalStyles(mode) },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { defaultProps: { variant: 'outlined' } },
  MuiButton: { defaultProps: { disableElevation: true, size: 'small' } },
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiFormControl: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiInputBase: { styleOverrides: { root: { fontSize: '0.875rem' } } },
  MuiInputLabel: { styleOverrides: { root: { fontSize: '0.875rem' } } },
  MuiMenuItem: { styleOverrides: { root: { fontSize: '0.875rem', minHeight: 36, whiteSpace: 'normal' } } },
  MuiTableCell: {
    styleOverrides: {
      root: { padding: '7px 12px', borderColor: surfaces[mode].divider, fontSize: '0.875rem', lineHeight: 1.5 },
      head: {
        fontWeight: 600,
        color: surfaces[mode].text.secondary,
        fontSize: '0.8125rem',
        verticalAlign: 'bottom',
      },
    },
  },
  // A target of 24 pixels, as WCAG 2.5.8 wants it.
  MuiTableSortLabel: { styleOverrides: { root: { minHeight: 24 } } },
  MuiTooltip: {
    defaultProps: { arrow: true },
    styleOverrides: { tooltip: { fontSize: '0.8125rem', maxWidth: 360 } },
  },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiChip: { styleOverrides: { root: { fontSize: '0.8125rem' } } },
  MuiAlert: { styleOverrides: { root: { alignItems: 'flex-start' } } },
});
