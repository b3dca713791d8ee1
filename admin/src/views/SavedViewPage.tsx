import { Navigate, useParams } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { NotFoundPage } from '../states/NotFoundPage.tsx';
import { viewHref } from './view.state.ts';
import { SavedViewDocument } from './views.documents.ts';

/** The address of a saved view: leads to its page as it was arranged. */
export const SavedViewPage = () => {
  const { key = '' } = useParams();
  const question = useGraph(SavedViewDocument, { key });
  return (
    <AnswerPanel question={question}>
      {({ savedView }) => {
        const href = savedView === null ? null : viewHref(savedView.page, savedView.state);
        return href === null ? <NotFoundPage /> : <Navigate to={href} replace />;
      }}
    </AnswerPanel>
  );
};
