/** SQL: whether the viewer leads the unit of a row of `unit_scope`; the house itself leads all. @param scope its alias */
export const leads = (scope: string): string => `case current_user when 'mot_cua_commune' then ${scope}.scope_unit_id
    when 'mot_cua_province' then ${scope}.scope_province else nullif(current_setting('app.unit', true), '')::int end
  = nullif(current_setting('app.unit', true), '')::int`;
