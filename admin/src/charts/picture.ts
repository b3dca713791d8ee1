import { chartPalette } from '../palette.ts';
import { standAlone } from './picture.drawing.ts';

/** What stands on a saved picture besides the drawing, so that it tells its story away from the page. */
export interface PictureWords {
  readonly title: string;
  /** One sentence that says what the chart shows. */
  readonly finding: string;
  /** Below the drawing, a line each: what is left out, source, as-of day, edition, address. */
  readonly foot: readonly string[];
}

interface Picture extends PictureWords {
  readonly drawing: SVGSVGElement;
  readonly legend: readonly { readonly sign: SVGSVGElement; readonly name: string }[];
}

interface Letters {
  readonly size: number;
  readonly weight: number;
  /** From one line to the next, in pixels. */
  readonly line: number;
  readonly colour: string;
}

const paper = chartPalette('light');
const family = 'Inter, Arial, sans-serif';
const margin = 24;
/** Narrower drawings, as a phone has them, get white beside them: words need room. */
const narrowest = 480;
const letters = {
  title: { size: 18, weight: 700, line: 25, colour: paper.text },
  finding: { size: 14, weight: 400, line: 21, colour: paper.axis },
  legend: { size: 13, weight: 400, line: 24, colour: paper.text },
  foot: { size: 12, weight: 400, line: 18, colour: paper.axis },
} as const satisfies Record<string, Letters>;

/** A chart as a stand-alone SVG document on white paper: title, finding, legend, drawing, source; light in both themes. */
export const pictureText = ({ drawing, legend, title, finding, foot }: Picture): string => {
  const chart = standAlone(drawing);
  const room = Math.max(narrowest, Number(chart.getAttribute('width')));
  const sheet = element('svg', { 'font-family': family });
  const paperSheet = element('rect', { width: '100%', height: '100%', fill: paper.paper });
  sheet.append(element('title', {}, title), element('desc', {}, finding), paperSheet);
  let top = margin;
  const write = (words: string, kind: Letters): void => {
    for (const line of linesOf(words, kind, room)) {
      top += kind.line;
      sheet.append(writing(line, kind, { x: margin, y: top - kind.line / 2 }));
    }
  };
  write(title, letters.title);
  write(finding, letters.finding);
  top += 8;
  let x = 0;
  legend.forEach(({ sign, name }, at) => {
    const mark = standAlone(sign);
    const [width, height] = [Number(mark.getAttribute('width')), Number(mark.getAttribute('height'))];
    const needed = width + 6 + widthOf(name, letters.legend);
    if (at === 0 || x + needed > room) {
      x = 0;
      top += letters.legend.line;
    }
    const middle = top - letters.legend.line / 2;
    place(mark, margin + x, middle - height / 2);
    sheet.append(mark, writing(name, letters.legend, { x: margin + x + width + 6, y: middle }));
    x += needed + 18;
  });
  top += 8;
  place(chart, margin, top);
  sheet.append(chart);
  top += Number(chart.getAttribute('height')) + 8;
  for (const words of foot) write(words, letters.foot);
  const [width, height] = [room + 2 * margin, Math.ceil(top + margin)];
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    sheet.setAttribute(name, String(value));
  return new XMLSerializer().serializeToString(sheet);
};

const element = (name: string, attributes: Readonly<Record<string, string | number>>, words = ''): SVGElement => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = words;
  return made;
};

const place = (svg: SVGSVGElement, x: number, y: number): void => {
  svg.setAttribute('x', String(x));
  svg.setAttribute('y', String(y));
};

const writing = (words: string, { size, weight, colour }: Letters, at: { readonly x: number; readonly y: number }) =>
  element(
    'text',
    { ...at, 'font-size': size, 'font-weight': weight, fill: colour, 'dominant-baseline': 'central' },
    words,
  );

const measure = document.createElement('canvas').getContext('2d');
const widthOf = (words: string, { size, weight }: Letters): number => {
  if (measure === null) return words.length * size * 0.55;
  measure.font = `${weight} ${size}px ${family}`;
  return measure.measureText(words).width;
};

/** Words in lines no wider than the room, in pixels; what has no space, an address, is cut where the line ends. */
const linesOf = (words: string, kind: Letters, room: number): readonly string[] => {
  const most = Math.max(8, Math.floor((room / widthOf(words, kind)) * words.length * 0.9));
  const pieces = words.split(' ').flatMap((word) => (widthOf(word, kind) > room ? cut(word, most) : [word]));
  return pieces.reduce<string[]>((lines, piece) => {
    const longer = `${lines.at(-1) ?? ''} ${piece}`.trim();
    return lines.length > 0 && widthOf(longer, kind) <= room ? [...lines.slice(0, -1), longer] : [...lines, piece];
  }, []);
};

const cut = (word: string, most: number): readonly string[] =>
  Array.from({ length: Math.ceil(word.length / most) }, (_, at) => word.slice(at * most, (at + 1) * most));

const pixelRatio = 2;
/** No browser draws a canvas higher than this, in pixels. */
const highest = 32_000;

/** The same as a picture, twice as fine as the screen where it is not too high; null where the browser cannot draw it. */
export const pngOf = async (svgText: string): Promise<Blob | null> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const ratio = Math.min(pixelRatio, highest / image.naturalHeight);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(image.naturalWidth * ratio);
  canvas.height = Math.floor(image.naturalHeight * ratio);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(ratio, ratio);
  context.drawImage(image, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
};
