import type { Block, Paper, PaperView } from '../../platform/paper/paper.ts';
import { officialDay } from '../../platform/paper/paper.ts';
import type { PlacementDecisionType } from './placement-parts.type.ts';

interface Answer {
  readonly placement: { readonly decisions: readonly PlacementDecisionType[] } | null;
}

/** Decisions of an approved scenario, to print and sign: all of them, or one by its number (`12/QĐ-UBND`). */
export const decisionsPaper: PaperView = {
  name: 'placement-decisions',
  fileName: 'quyet-dinh-bo-tri',
  title: 'Quyết định bố trí công tác',
  parameters: [
    { name: 'id', isRequired: true },
    { name: 'number', isChoice: true },
  ],
  document: `query Paper($id: ID!) {
  placement(id: $id) {
    decisions {
      number officialName fromTitle fromUnit toTitle toUnit isTransfer isException reason decidedOn effectiveOn
      issuer place signerTitle signerName
    }
  }
}`,
  papersOf: (data, { number }) =>
    ((data as Answer).placement?.decisions ?? [])
      .filter((decision) => number === undefined || decision.number === number)
      .map(decisionPaper),
};

/** The decision about one person in the words of such papers. */
export function decisionPaper(decision: Omit<PlacementDecisionType, 'officialCode' | 'supersededBy'>): Paper {
  const { officialName: name, toUnit, issuer, signerTitle, signerName } = decision;
  return {
    issuer,
    number: decision.number,
    place: decision.place,
    day: decision.decidedOn,
    body: bodyOf(decision),
    beside: { recipients: [`Ông (bà) ${name};`, `${toUnit};`, 'Lưu: VT.'] },
    signer: { title: signerTitle, name: signerName },
  };
}

function bodyOf(decision: Parameters<typeof decisionPaper>[0]): Block[] {
  const { officialName: name, toTitle, toUnit, isTransfer, isException, reason } = decision;
  const what = isTransfer ? 'điều động và bố trí' : 'bố trí';
  const from = [decision.fromTitle, decision.fromUnit].filter((part) => part !== null).join(', ');
  return [
    { kind: 'TITLE', lines: ['QUYẾT ĐỊNH', `Về việc ${what} công chức`] },
    { kind: 'CENTRE', text: `${decision.signerTitle.toUpperCase()} ${decision.issuer}` },
    { kind: 'BASIS', text: 'Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;' },
    {
      kind: 'BASIS',
      text: 'Căn cứ Nghị định số 170/2025/NĐ-CP của Chính phủ quy định về tuyển dụng, sử dụng và quản lý công chức;',
    },
    { kind: 'BASIS', text: 'Căn cứ phương án bố trí cán bộ đã được phê duyệt.' },
    { kind: 'CENTRE', text: 'QUYẾT ĐỊNH:' },
    {
      kind: 'TEXT',
      head: 'Điều 1. ',
      text: `${what[0]?.toUpperCase() ?? ''}${what.slice(1)} ông (bà) ${name}${from === '' ? '' : `, ${from},`} giữ vị trí ${toTitle}, ${toUnit}, kể từ ${officialDay(decision.effectiveOn)}.`,
    },
    ...(isException
      ? [
          {
            kind: 'TEXT',
            text: `Bố trí này là ngoại lệ so với quy tắc của phương án. Lý do: ${reason ?? ''}.`,
          } as const,
        ]
      : []),
    {
      kind: 'TEXT',
      head: 'Điều 2. ',
      text: 'Chế độ, chính sách của ông (bà) có tên tại Điều 1 thực hiện theo quy định hiện hành.',
    },
    {
      kind: 'TEXT',
      head: 'Điều 3. ',
      text: `Các cơ quan, đơn vị có liên quan và ông (bà) ${name} chịu trách nhiệm thi hành Quyết định này./.`,
    },
  ];
}
