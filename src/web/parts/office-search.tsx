/** Finds an office by a few letters of its name or code, and opens its page. */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { useNavigate } from '@tanstack/react-router';
import type { OfficeLine } from '#contract/control-room-schema.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { Modal } from './modal.tsx';
import { StatusBadge } from './status-badge.tsx';

const shownMax = 8;

export function OfficeSearch({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const room = useReading('readControlRoom');

  const open = async (office: OfficeLine) => {
    onClose();
    await navigate({ to: '/offices/$officeId', params: { officeId: office.id } });
  };

  return (
    <Modal title={say('nav.search')} onClose={onClose}>
      <Autocomplete.Root
        items={room.data?.offices ?? []}
        itemToStringValue={(office: OfficeLine) => `${office.name} ${office.code}`}
        limit={shownMax}
        autoHighlight
        inline
        open
      >
        <Autocomplete.Input
          className="field text-base"
          placeholder={say('search.placeholder')}
          aria-label={say('search.placeholder')}
        />
        <Autocomplete.Empty className="px-3 text-sm text-soft not-empty:py-4">
          {room.data ? say('search.none') : say('state.loading')}
        </Autocomplete.Empty>
        <Autocomplete.List className="mt-2">
          {(office: OfficeLine) => (
            <Autocomplete.Item
              key={office.id}
              value={office}
              onClick={() => open(office)}
              className="flex cursor-pointer items-center gap-3 rounded-md px-3 py-2 text-sm data-highlighted:bg-accent-wash"
            >
              <span className="figures w-12 shrink-0 text-soft">{office.code}</span>
              <span className="grow">{office.name}</span>
              <StatusBadge status={office.status} />
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Modal>
  );
}
