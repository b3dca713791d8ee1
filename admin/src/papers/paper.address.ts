/** Official papers the server prints. */
type PaperName =
  'placement-decisions' | 'recognition-proposal' | 'collective-proposal' | 'reminder' | 'own-reminder' | 'report';

/** Where a paper is had: to be printed as it is, or edited before somebody signs. */
export const paperAddress = (
  name: PaperName,
  format: 'pdf' | 'docx',
  parameters: Readonly<Record<string, string>>,
): string => `/papers/${name}.${format}?${new URLSearchParams(parameters).toString()}`;
