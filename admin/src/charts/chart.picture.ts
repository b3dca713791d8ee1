import type { ChartPalette } from '../palette.ts';

const pixelRatio = 2;

/** A drawn chart as a stand-alone SVG document on its own paper. */
export const svgTextOf = (svg: SVGSVGElement, palette: ChartPalette): string => {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  copy.setAttribute('font-family', 'Inter, Arial, sans-serif');
  copy.setAttribute('style', `background:${palette.paper}`);
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', palette.paper);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
};

/** The same as a picture, twice as fine as the screen; null where the browser cannot draw it. */
export const pngOf = async (svgText: string): Promise<Blob | null> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * pixelRatio;
  canvas.height = image.naturalHeight * pixelRatio;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(pixelRatio, pixelRatio);
  context.drawImage(image, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
};
