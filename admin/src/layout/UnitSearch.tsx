export const UnitSearch = () => null;
