export type Mode = 'light' | 'dark';

/** Colours of marks, on the Okabe–Ito base; each has at least 3:1 against its paper, and no meaning rests on colour alone. */
export interface ChartPalette {
  readonly early: string;
  readonly onTime: string;
  readonly late: string;
  readonly returned: string;
  readonly pending: string;
  readonly mark: string;
  readonly markQuiet: string;
  /** Paper of what chance explains, so that what it does not explain stands out. */
  readonly quiet: string;
  readonly event: string;
  readonly grid: string;
  readonly axis: string;
  readonly text: string;
  readonly paper: string;
  readonly lines: readonly string[];
}

const light: ChartPalette = {
  early: '#00795a',
  onTime: '#0072b2',
  late: '#c4500a',
  returned: '#6b7783',
  pending: '#8a5a83',
  mark: '#0b5a84',
  markQuiet: '#6b7783',
  quiet: '#dfe6ec',
  event: '#9c3d00',
  grid: '#e4e8ed',
  axis: '#51606e',
  text: '#17212b',
  paper: '#ffffff',
  lines: ['#0072b2', '#c4500a', '#00795a', '#9b4f80', '#8a6d00', '#3d5a99', '#6b7783'],
};

const dark: ChartPalette = {
  early: '#35bd99',
  onTime: '#56b4e9',
  late: '#f08a4b',
  returned: '#93a1ad',
  pending: '#cc9ac2',
  mark: '#6fb7e0',
  markQuiet: '#93a1ad',
  quiet: '#2f3d4a',
  event: '#ffb27d',
  grid: '#2a3642',
  axis: '#a3b1bd',
  text: '#e7edf2',
  paper: '#171f27',
  lines: ['#56b4e9', '#f08a4b', '#35bd99', '#d99cbf', '#e0bd3f', '#9db4ee', '#93a1ad'],
};

/** The chart colours of a theme. */
export const chartPalette = (mode: Mode): ChartPalette => (mode === 'dark' ? dark : light);

const coloursOf = ({ lines, ...marks }: ChartPalette): readonly string[] => [...Object.values(marks), ...lines];
const lightOf: ReadonlyMap<string, string> = new Map(
  coloursOf(dark).map((colour, at) => [colour, coloursOf(light)[at] ?? colour]),
);

/** Chart colours of either theme as they are on white paper; whatever is no chart colour stays as it is. */
export const onPaper = (colours: string): string =>
  colours.replaceAll(/#[0-9a-f]{6}/g, (colour) => lightOf.get(colour) ?? colour);
