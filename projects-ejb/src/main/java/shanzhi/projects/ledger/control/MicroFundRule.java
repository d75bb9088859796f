package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Donated money goes to the purpose it was given for, fund by fund. */
@ApplicationScoped
public class MicroFundRule {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** @return the fund that pays; @throws Refusal payment.restricted (409) where no fund of the community has so much for this purpose */
  Long restricted(long purse, String purpose, BigDecimal amount) {
    return Sql.on(database).one("""
        select f.id from projects.micro_fund f join projects.purse p on p.community = f.community and p.id = ? where f.purpose = ?
           and (select coalesce(sum(d.amount), 0) from projects.donation d join projects.voucher v on v.id = d.voucher and v.purse = p.id where d.micro_fund = f.id)
             - (select coalesce(sum(y.amount - y.own_part), 0) from projects.payment y where y.micro_fund = f.id and y.purse = p.id and y.state <> 'REFUSED') >= ? order by f.id limit 1""",
        row -> row.big("id"), purse, purpose, amount).orElseThrow(() -> Refusal.conflict("payment.restricted", amount));
  }
}
