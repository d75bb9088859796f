package shanzhi.staff.staffing.control;

/** The longer statements about posts. The conditions on {@code e} and {@code p}, which name the ground, stand where %s is; ? is today. */
public final class StaffingSql {

  /** Each community of the ground with its posts and people. */
  public static final String COMMUNITIES = """
      with posts as (
        select * from staff.establishment e where e.valid_from <= ? and (e.valid_to is null or e.valid_to > ?) and %s),
      people as (
        select p.community, min(p.town) as town, min(p.county) as county, count(*) filter (where p.post = 'CHIEF') as chiefs, count(*) filter (where p.post = 'DEPUTY') as deputies,
               count(*) filter (where p.post in ('COMMITTEE', 'STAFF')) as staffs
          from staff.posting p where p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?) and %s group by p.community)
      select coalesce(e.community, h.community) as community, coalesce(e.town, h.town) as town, coalesce(e.county, h.county) as county, coalesce(e.households, 0) as households,
             coalesce(e.chief, 0) as chief, coalesce(h.chiefs, 0) as chiefs, coalesce(e.deputy, 0) as deputy, coalesce(h.deputies, 0) as deputies,
             coalesce(e.staff, 0) as staff, coalesce(h.staffs, 0) as staffs, e.valid_from, e.document, e.id is null as without
        from posts e full join people h on h.community = e.community""";

  /** Summed by part, %s the column; then as above. */
  public static final String FIGURES = "select x.%s as part, count(*) as communities, count(*) filter (where x.without) as without_posts, sum(x.chief) as chief, sum(x.chiefs) as chiefs, "
      + "sum(x.deputy) as deputy, sum(x.deputies) as deputies, sum(x.staff) as staff, sum(x.staffs) as staffs, "
      + "sum(greatest(x.chief - x.chiefs, 0) + greatest(x.deputy - x.deputies, 0) + greatest(x.staff - x.staffs, 0)) as vacancies, "
      + "sum(greatest(x.chiefs - x.chief, 0) + greatest(x.deputies - x.deputy, 0) + greatest(x.staffs - x.staff, 0)) as surplus "
      + "from (" + COMMUNITIES + ") x group by 1 order by 1";

  private StaffingSql() {}
}
