import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useGraph } from '../data/useGraph.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { GroupForm } from './GroupForm.tsx';
import { DeleteGroupDocument, GroupUnitsDocument, type OwnGroup, OwnGroupsDocument } from './groups.documents.ts';

interface OwnGroupsProps {
  /** Key of the group that the page is narrowed to; null for none. */
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** Groups of units that leaders and analysts put together: choosing, making, sharing, changing, deleting one. */
export const OwnGroups = ({ chosen, onChoose }: OwnGroupsProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="no-print" color="inherit" startIcon={<GroupsOutlined />} onClick={() => setOpen(true)}>
        {t('groups.title')}
      </Button>
      {isOpen ? (
        <GroupsDialog
          chosen={chosen}
          onChoose={(key) => {
            onChoose(key);
            setOpen(false);
          }}
          onGone={(key) => {
            if (key === chosen) onChoose(null);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};

interface GroupsDialogProps extends OwnGroupsProps {
  readonly onGone: (key: string) => void;
  readonly onClose: () => void;
}

const GroupsDialog = ({ chosen, onChoose, onGone, onClose }: GroupsDialogProps) => {
  const t = useText();
  const id = useId();
  const queryClient = useQueryClient();
  const question = useGraph(OwnGroupsDocument, {});
  /** The group being changed; null for a new one; undefined for none. */
  const [writing, setWriting] = useState<OwnGroup | null | undefined>(undefined);
  const changed = () => {
    void queryClient.invalidateQueries({ queryKey: ['graph', 'ConsoleRankingChoices'] });
    question.ask();
  };
  const saved = (key: string) => {
    changed();
    onChoose(key);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{t('groups.title')}</DialogTitle>
      <DialogContent>
        {writing === undefined ? (
          <AnswerPanel question={question} skeletonRows={4}>
            {({ peerGroups }) => (
              <GroupList
                groups={(peerGroups ?? []).filter(({ kind }) => kind === 'OWN')}
                {...{ chosen, onChoose }}
                onChange={setWriting}
                onGone={(key) => {
                  onGone(key);
                  changed();
                }}
              />
            )}
          </AnswerPanel>
        ) : writing === null ? (
          <GroupForm group={null} units={[]} onSaved={saved} onClose={() => setWriting(undefined)} />
        ) : (
          <KnownGroup group={writing} onSaved={saved} onClose={() => setWriting(undefined)} />
        )}
      </DialogContent>
      {writing === undefined ? (
        <DialogActions>
          <PageFiles page="peer-groups" of={t('groups.title')} />
          <Button onClick={() => setWriting(null)} variant="contained">
            {t('groups.make')}
          </Button>
          <Button color="inherit" onClick={onClose}>
            {t('close')}
          </Button>
        </DialogActions>
      ) : null}
    </Dialog>
  );
};

interface KnownGroupProps {
  readonly group: OwnGroup;
  readonly onSaved: (key: string) => void;
  readonly onClose: () => void;
}

/** A group that is there, with the units it has today. */
const KnownGroup = ({ group, ...rest }: KnownGroupProps) => {
  const question = useGraph(GroupUnitsDocument, { key: group.key });
  return (
    <AnswerPanel question={question} skeletonRows={5}>
      {({ peerGroup }) => <GroupForm group={group} units={peerGroup?.units ?? []} {...rest} />}
    </AnswerPanel>
  );
};

interface GroupListProps extends OwnGroupsProps {
  readonly groups: readonly OwnGroup[];
  readonly onChange: (group: OwnGroup) => void;
  readonly onGone: (key: string) => void;
}

const GroupList = ({ groups, ...rest }: GroupListProps) => {
  const t = useText();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('groups.lead')}
      </Typography>
      {groups.length === 0 ? <Typography variant="body2">{t('groups.none')}</Typography> : null}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {groups.map((group) => (
          <GroupLine key={group.key} group={group} {...rest} />
        ))}
      </Box>
    </>
  );
};

interface GroupLineProps extends Omit<GroupListProps, 'groups'> {
  readonly group: OwnGroup;
}

const GroupLine = ({ group, chosen, onChoose, onChange, onGone }: GroupLineProps) => {
  const t = useText();
  const format = useFormat();
  const { key, name, size, isOwn, shared, ownerName } = group;
  const deed = useDeed(DeleteGroupDocument, () => onGone(key));
  const whose = isOwn
    ? t(shared ? 'groups.ownShared' : 'groups.ownAlone')
    : t('groups.by', { name: ownerName ?? t('unknown') });
  return (
    <Box component="li" data-group={key} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t('groups.sized', { name, size: format.integer(size) })}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
        {whose}
      </Typography>
      <Button disabled={key === chosen} aria-label={t('groups.chooseOf', { name })} onClick={() => onChoose(key)}>
        {t(key === chosen ? 'groups.chosen' : 'groups.choose')}
      </Button>
      {isOwn ? (
        <>
          <Button aria-label={t('groups.changeOf', { name })} onClick={() => onChange(group)}>
            {t('groups.change')}
          </Button>
          <Button
            color="error"
            aria-label={t('groups.deleteOf', { name })}
            disabled={deed.isPending}
            onClick={() => deed.go({ key })}
          >
            {t('groups.delete')}
          </Button>
        </>
      ) : null}
      <Refusals deed={deed} />
    </Box>
  );
};
