import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { useGraphClient } from '../data/GraphClientContext.tsx';
import { useGraph } from '../data/useGraph.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { NotFoundPage } from '../states/NotFoundPage.tsx';
import { rememberView } from './useViewInUse.ts';
import { viewHref } from './view.state.ts';
import { MarkViewDocument, type OpenedView, SavedViewDocument } from './views.documents.ts';

/** The address of a saved view: leads to its page as it was arranged. */
export const SavedViewPage = () => {
  const { key = '' } = useParams();
  const question = useGraph(SavedViewDocument, { key });
  return (
    <AnswerPanel question={question}>
      {({ savedView }) => {
        const href = savedView === null ? null : viewHref(savedView.page, savedView.state);
        return savedView === null || href === null ? <NotFoundPage /> : <Opened view={savedView} href={href} />;
      }}
    </AnswerPanel>
  );
};

/** Goes on to the page, which names the view it was opened with. */
const Opened = ({ view, href }: { readonly view: OpenedView; readonly href: string }) => {
  const client = useGraphClient();
  useEffect(() => {
    void client.ask(MarkViewDocument, { input: { key: view.key, isOpened: true } });
  }, [client, view.key]);
  rememberView(view);
  return <Navigate to={href} replace />;
};
