import type { SelectGroup } from '../../admin/parts/SelectField.tsx';

/** The groups of a choice that has one, without a label. */
export const oneGroup = (options: SelectGroup['options']): readonly SelectGroup[] => [{ label: '', options }];
