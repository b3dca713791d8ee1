import { useState } from 'react';
import type { Viewer } from '../access/access.documents.ts';
import { useDeed } from '../access/useDeed.ts';
import { useGraph } from '../data/useGraph.ts';
import { useMeta } from '../data/useMeta.ts';
import { addDays } from '../filters/period.grammar.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { type OwnPlace, OwnPlaceDocument } from '../overview/overview.documents.ts';
import { MarkNoticesReadDocument, noticesDocument } from './notices.documents.ts';
import { type Notice, noticesOf } from './notices.view.ts';

const fiveMinutes = 300_000;

/** Reports of periods that ended so long ago are no longer called due. */
const dueDays = 120;

/** The units whose alarms concern a role: where it holds. */
const scopeOfPlace = (place: OwnPlace | null): object | null => {
  if (place?.unit) return { unitCodes: [place.unit.code] };
  if (place?.scopeKind === 'DISTRICT') return { formerDistrict: place.scopeName };
  return place?.provinceCode ? { provinceCode: place.provinceCode } : null;
};

/** What waits for the reader, which of it is new, and how it is put away; the answer is looked at again every five minutes. */
export const useNotices = (viewer: Viewer) => {
  const t = useText();
  const format = useFormat();
  const meta = useMeta().answer?.data.meta;
  const own = useGraph(OwnPlaceDocument, {}, { freshFor: fiveMinutes });
  const place = own.answer?.data.viewer.activeGrant ?? null;
  const classes = viewer.permissions.map((permission) => permission.class);
  const today = meta?.today ?? '';
  const hasPlace = place?.unit != null || place?.provinceCode != null;
  const question = useGraph(
    // Reports and alarms are asked for of a place.
    noticesDocument(hasPlace ? classes : classes.filter((name) => name !== 'SIGN')),
    meta === undefined || !hasPlace
      ? {}
      : {
          days: { from: addDays(today, -dueDays), to: addDays(today, -1) },
          provinceCode: place.unit ? null : place.provinceCode,
          unit: place.unit?.id ?? null,
          scope: scopeOfPlace(place),
          asOf: meta.dataTo !== null && meta.dataTo < today ? meta.dataTo : null,
        },
    {
      enabled: meta !== undefined && own.answer !== undefined,
      freshFor: fiveMinutes,
      pollEvery: () => fiveMinutes,
    },
  );
  const [marked, setMarked] = useState<readonly string[]>([]);
  const deed = useDeed(MarkNoticesReadDocument, ({ readNotices }) => setMarked(readNotices));
  const answer = question.answer?.data;
  const notices = answer === undefined ? [] : noticesOf(answer, place?.unit != null, { t, format, today });
  const read = new Set([...(answer?.readNotices ?? []), ...marked]);
  const isNew = ({ key }: Notice) => !read.has(key);
  const markRead = (all: readonly Notice[]) => {
    const keys = all.filter(isNew).map(({ key }) => key);
    if (keys.length > 0) deed.go({ keys });
  };
  return { notices, isNew, markRead, question };
};
