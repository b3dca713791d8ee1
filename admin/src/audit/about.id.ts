/** The id of a dossier by its code, as the graph writes ids: base64url of `Type:key`. */
export const dossierId = (code: string): string =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(`Dossier:${code}`)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
