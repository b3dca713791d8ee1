import { onPaper } from '../palette.ts';

/** What a style sheet or an inherited style may decide of a mark; all of it are SVG attributes too. */
const decided = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stop-color',
  'stop-opacity',
  'opacity',
  'visibility',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;
const isColour: ReadonlySet<string> = new Set(['fill', 'stroke', 'stop-color']);
/** What only the page needs: its styles, its keyboard and its tests. */
const isOfThePage = /^(?:class|style|role|tabindex|data-.*|aria-.*|font-family)$/;

/** A drawing on white paper that needs no page around it: every colour, size and weight stands in its attributes. */
export const standAlone = (drawing: SVGSVGElement): SVGSVGElement => {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const marks = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  marks.forEach((mark, at) => {
    const to = copies[at];
    if (to === undefined) return;
    const style = getComputedStyle(mark);
    const above = mark === drawing || mark.parentElement === null ? null : getComputedStyle(mark.parentElement);
    for (const name of decided) settle({ mark, to, name, computed: style.getPropertyValue(name), above });
    for (const { name } of [...to.attributes]) if (isOfThePage.test(name)) to.removeAttribute(name);
    const href = mark.getAttribute('href');
    if (href !== null && !href.startsWith('#')) to.setAttribute('href', new URL(href, location.href).href);
  });
  const { width, height } = drawing.getBoundingClientRect();
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  return copy;
};

interface Settling {
  readonly mark: SVGElement;
  readonly to: SVGElement;
  readonly name: (typeof decided)[number];
  readonly computed: string;
  readonly above: CSSStyleDeclaration | null;
}

const settle = ({ mark, to, name, computed, above }: Settling): void => {
  const said = mark.style.getPropertyValue(name) || (mark.getAttribute(name) ?? '');
  const isPlain = said !== '' && !/var\(|currentColor|inherit/i.test(said);
  // An opacity is not inherited: where nothing is said it is 1, whatever stands above.
  const isInherited =
    !isPlain && (above?.getPropertyValue(name) === computed || (name === 'opacity' && computed === '1'));
  if (isInherited) to.removeAttribute(name);
  else to.setAttribute(name, isColour.has(name) ? paperColour(isPlain ? said : computed) : isPlain ? said : computed);
};

/** A colour as every reader of SVG knows it: none, a reference, or six digits. */
const paperColour = (colour: string): string =>
  colour === 'none' || colour.startsWith('url(') ? colour : onPaper(digitsOf(onPaper(colour)));

/** Asks the browser which colour some words mean: mixtures and system colours too. */
const digitsOf = (colour: string): string => {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  if (context === null) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return 'none';
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};
