import { EuiBadge, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import React from 'react';
import type { Filter } from '@kbn/es-query';
import { filterLabel, toggledFilter } from './filter_label';

interface Props {
  readonly filters: readonly Filter[];
  readonly onChange: (filters: Filter[]) => void;
}

/** The filters in force: a click switches one off and on, its cross removes it. */
export function FilterBar({ filters, onChange }: Props) {
  if (filters.length === 0) return null;
  return (
    <EuiFlexGroup gutterSize="xs" wrap responsive={false} data-test-subj="filter-items-group">
      {filters.map((filter, i) => (
        <EuiFlexItem grow={false} key={i}>
          <FilterBadge
            filter={filter}
            onToggle={() => onChange(filters.map((each) => (each === filter ? toggledFilter(each) : each)))}
            onRemove={() => onChange(filters.filter((each) => each !== filter))}
          />
        </EuiFlexItem>
      ))}
    </EuiFlexGroup>
  );
}

interface BadgeProps {
  readonly filter: Filter;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

function FilterBadge({ filter, onToggle, onRemove }: BadgeProps) {
  const label = filterLabel(filter);
  const disabled = filter.meta.disabled === true;
  return (
    <EuiBadge
      color="hollow"
      iconType="cross"
      iconSide="right"
      iconOnClick={onRemove}
      iconOnClickAriaLabel={`Remove the filter ${label}`}
      onClick={onToggle}
      onClickAriaLabel={`Switch the filter ${label} ${disabled ? 'on' : 'off'}`}
      style={disabled ? { opacity: 0.6, textDecoration: 'line-through' } : undefined}
      data-test-subj={`filter filter-${disabled ? 'disabled' : 'enabled'}`}
    >
      {label}
    </EuiBadge>
  );
}
