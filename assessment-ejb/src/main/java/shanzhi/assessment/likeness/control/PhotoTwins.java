package shanzhi.assessment.likeness.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.assessment.programmes.boundary.ContenderSheet.Alike;
import shanzhi.assessment.rounds.control.Policy;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.KeptFile;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.kernel.Sql;

/** Keeps what photos of contenders look like, and finds those that another contender or a report of a community brought too. */
@ApplicationScoped
public class PhotoTwins {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Policy policy;
  @Inject Files files;

  /** @param photo attached to the contender before */
  public void register(long contender, Subject subject, KeptFile photo) {
    // upright and small, as everybody sees it; there are pictures that cannot be drawn
    var seen = Look.picture(files.thumbnail(subject, photo.id()).stream());
    sql().update("insert into assessment.photo_look (file_id, contender, hash, look) values (?, ?, ?, ?) on conflict (file_id) do nothing", photo.id(), contender, photo.hash(), seen == null ? null : Look.of(seen));
  }

  public void forget(List<Long> photos) { photos.forEach(photo -> sql().update("delete from assessment.photo_look where file_id = ?", photo)); }

  /** Where a contender's photos were used besides, the likest first. */
  public List<Alike> of(long contender) {
    return sql().list("""
        with mine as (select p.*, row_number() over (order by file_id) as no from assessment.photo_look p where contender = ?)
        select m.no, case when o.hash = m.hash then 100 else 100 - bit_count((o.look # m.look)::bit(64)) * 100 / 64 end as share, o.hash = m.hash as same, o.place
          from mine m join (
            select p.hash, p.look, c.unit || ' · ' || coalesce(v.name, c.community) || ' · ' || e.title as place, c.id as contender
              from assessment.photo_look p join assessment.contender c on c.id = p.contender join assessment.edition e on e.id = c.edition
              left join foundation.area_version v on v.code = c.community and v.valid_to is null
            union all
            select x.hash, x.look, coalesce(v.name, c.community) || ' · ' || r.title || ' · ' || x.indicator, null
              from assessment.evidence x join assessment.candidate c on c.id = x.candidate join assessment.round r on r.id = c.round
              left join foundation.area_version v on v.code = c.community and v.valid_to is null) o
            on o.contender is distinct from m.contender and (o.hash = m.hash or o.look is not null and bit_count((o.look # m.look)::bit(64)) <= ?)
         order by 2 desc, 1, 4 limit 20""",
        row -> new Alike(row.number("no"), row.text("place"), row.number("share"), row.yes("same")), contender, policy.number("alike-bits"));
  }

  private Sql sql() { return Sql.on(database); }
}
