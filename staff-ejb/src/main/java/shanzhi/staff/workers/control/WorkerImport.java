package shanzhi.staff.workers.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.RowRules;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.staff.workers.boundary.CertificateLevel;
import shanzhi.staff.workers.boundary.ContractKind;
import shanzhi.staff.workers.boundary.DegreeLevel;
import shanzhi.staff.workers.boundary.NewWorker;
import shanzhi.staff.workers.boundary.PayingUnits;
import shanzhi.staff.workers.boundary.PostClass;

/**
 * The roster from a workbook: who is not there enters, who is there is mended (name, phone, service, degree, certificate). The
 * identity card says who it is. Nobody is moved or leaves by a workbook: that has its own verbs.
 */
@ApplicationScoped
public class WorkerImport implements SheetImport<WorkerImport.Line> {

  /** Somebody, the unit as it was written, null where the usual one is meant, and the blind index of the identity card. */
  public record Line(NewWorker person, String unit, String index) {}

  /** Somebody on the roster as far as a workbook may say otherwise. */
  private record There(long id, String number, String name, String phoneIndex, LocalDate serviceSince, String community, PostClass post, boolean left, Set<String> levels) {}

  private static final String UNIT = "发薪单位";
  private static final Map<String, String> TITLES = Map.of("name", "姓名", "idCard", "身份证号", "phone", "手机号", "username", "登录名", "bank", "开户行", "account", "银行账号",
      "contractNumber", "合同编号", "startGrade", "起始等级");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Entries entries;
  @Inject PayingUnits units;
  @Inject Mending mending;
  @Inject Sealing sealing;
  @Inject RowRules rules;

  @Override public String key() { return "workers"; }

  @Override public String title() { return "专职工作者"; }

  @Override public String right() { return Rights.STAFF_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(
        InColumn.text("name", "姓名").needed().like("示例"),
        InColumn.code("idCard", "身份证号").needed().also("身份证号码", "公民身份号码", "证件号码").noted("18 位；加密保存，按它认人"),
        InColumn.code("phone", "手机号").also("手机号码", "电话", "联系电话").noted("11 位，可不填；加密保存"),
        InColumn.area("community", "所在社区", Level.COMMUNITY, Rights.STAFF_EDIT).needed().also("社区", "村（社区）", "工作社区"),
        InColumn.choice("post", "岗位", words(PostClass.values(), PostClass::title)).needed().also("岗位类别", "职务").like(PostClass.STAFF.title()),
        InColumn.text("unit", UNIT).also("扣缴义务人", "单位").noted("单位名称或统一社会信用代码；不填时为所在镇街的单位"),
        InColumn.date("from", "入职日期").needed().also("入职时间", "到岗日期").like("2026-01-01"),
        InColumn.date("serviceSince", "参加社区工作日期").also("参加工作日期", "工龄起算日期").noted("不填时同入职日期"),
        InColumn.integer("startGrade", "起始等级").also("等级").noted("不填时由薪酬政策按岗位确定"),
        InColumn.choice("contractKind", "合同类型", words(ContractKind.values(), ContractKind::title)).needed().like(ContractKind.FIXED_TERM.title()),
        InColumn.date("contractUntil", "合同到期日").also("合同终止日期").noted("固定期限必填，最后一天"),
        InColumn.code("contractNumber", "合同编号"),
        InColumn.choice("degree", "学位", words(DegreeLevel.values(), DegreeLevel::title)).also("学历学位", "学历"),
        InColumn.choice("certificate", "社工职业资格", words(CertificateLevel.values(), CertificateLevel::title)).also("职业资格", "证书"),
        InColumn.text("bank", "开户行").also("开户银行"),
        InColumn.code("account", "银行账号").also("银行卡号", "工资卡号").noted("与开户行一起填；由财务复核后使用"),
        InColumn.code("username", "登录名").noted("不填时为系统工号"));
  }

  private static <E extends Enum<E>> String[] words(E[] all, Function<E, String> title) {
    return Stream.of(all).flatMap(one -> Stream.of(title.apply(one), one.name())).toArray(String[]::new);
  }

  @Override public Line read(Cells cells) {
    var person = new NewWorker();
    person.setName(cells.text("name").strip());
    person.setIdCard(Entries.plain(cells.text("idCard")));
    person.setPhone(cells.text("phone"));
    person.setUsername(cells.text("username") == null ? null : cells.text("username").toLowerCase(Locale.ROOT));   // codes are read in capitals, names to sign in with are small
    person.setCommunity(cells.text("community"));
    person.setPost(PostClass.valueOf(cells.text("post")));
    person.setFrom(cells.date("from"));
    person.setServiceSince(cells.date("serviceSince"));
    person.setStartGrade(cells.integer("startGrade"));
    person.setContractKind(ContractKind.valueOf(cells.text("contractKind")));
    person.setContractUntil(cells.date("contractUntil"));
    person.setContractNumber(cells.text("contractNumber"));
    person.setDegree(cells.text("degree") == null ? null : DegreeLevel.valueOf(cells.text("degree")));
    person.setCertificate(cells.text("certificate") == null ? null : CertificateLevel.valueOf(cells.text("certificate")));
    person.setBank(cells.text("bank"));
    person.setAccount(cells.text("account"));
    return new Line(person, cells.text("unit"), sealing.index(person.getIdCard()));
  }

  @Override public String businessKey(Line row) { return row.person().getIdCard(); }

  @Override public List<Judgement> judge(List<Line> rows) {
    resolve(rows);
    var facts = entries.facts(rows.stream().map(Line::person).toList());
    var there = there(rows);
    var names = new HashSet<String>();
    return rows.stream().map(row -> judge(row, facts, there, names)).toList();
  }

  private Judgement judge(Line row, Entries.Facts facts, Map<String, There> there, Set<String> names) {
    var person = row.person();
    if (person.getUnit() == null) return Judgement.error(UNIT, "worker.no-unit");
    var wrong = rules.broken(person);
    if (wrong.isPresent()) return Judgement.error(TITLES.get(wrong.get().getPropertyPath().toString()), "worker.invalid", wrong.get().getMessage());
    var known = there.get(row.index());
    if (known != null && !known.left()) {
      if (!known.community().equals(person.getCommunity()) || known.post() != person.getPost()) return Judgement.error("所在社区", "worker.elsewhere", known.number());
      return changed(known, person) ? Judgement.UPDATE : Judgement.SAME;
    }
    var fault = entries.fault(person, facts);
    if (fault.isPresent()) return fault.get().judgement();
    boolean twice = person.getUsername() != null && !names.add(person.getUsername());
    return twice ? Judgement.error("登录名", "worker.username-taken", person.getUsername()) : Judgement.NEW;
  }

  /** Who is on the roster is mended, the others enter; who is there just so, as after a repetition, stays. */
  @Override public void apply(List<Line> rows) {
    resolve(rows);
    rows.stream().map(row -> row.person().getCommunity()).distinct().forEach(code -> jurisdiction.require(Rights.STAFF_EDIT, Territory.of(code)));
    var there = there(rows);
    var fresh = new ArrayList<NewWorker>();
    var otherwise = new ArrayList<Mending.Otherwise>();
    for (var row : rows) {
      var known = there.get(row.index());
      if (known == null || known.left()) fresh.add(row.person());
      else if (changed(known, row.person())) otherwise.add(new Mending.Otherwise(known.id(), known.number(), known.community(), row.person()));
    }
    mending.mend(otherwise);
    if (fresh.isEmpty()) return;
    var facts = entries.facts(fresh);
    for (var person : fresh) {
      if (person.getUnit() == null) throw Refusal.invalid("worker.no-unit");
      entries.fault(person, facts).ifPresent(fault -> { throw fault.refusal(); });
    }
    entries.put(fresh, facts);
  }

  /** A workbook that leaves a cell empty leaves the thing alone. */
  private boolean changed(There known, NewWorker row) {
    return !known.name().equals(row.getName()) || row.getPhone() != null && !sealing.index(row.getPhone()).equals(known.phoneIndex())
        || row.getServiceSince() != null && !row.getServiceSince().equals(known.serviceSince())
        || Stream.of(row.getDegree(), row.getCertificate()).filter(Objects::nonNull).anyMatch(level -> !known.levels().contains(level.name()));
  }

  private void resolve(List<Line> rows) {
    var byWord = new HashMap<String, Long>();
    UnitFacts.list(Sql.on(database), "u.valid_to is null").forEach(unit -> {
      byWord.put(unit.creditCode(), unit.id());
      byWord.merge(unit.name(), unit.id(), (one, other) -> null);   // two of one name: only the code says which
    });
    var usual = units.usual(rows.stream().filter(row -> row.unit() == null).map(row -> row.person().getCommunity()).collect(Collectors.toSet()));
    for (var row : rows) {
      if (row.unit() != null) row.person().setUnit(byWord.get(row.unit().strip()));
      else row.person().setUnit(usual.get(row.person().getCommunity()));
    }
  }

  private Map<String, There> there(List<Line> rows) {
    var found = new HashMap<String, There>();
    var indexes = rows.stream().map(Line::index).filter(Objects::nonNull).toList();
    Sql.on(database).list("""
        select w.*, p.post, (select string_agg(level, ',') from (select level from staff.degree where worker = w.id
                                union all select level from staff.certificate where worker = w.id and valid_to is null) x) as levels
          from staff.worker w join lateral (select post from staff.posting where worker = w.id order by valid_from desc limit 1) p on true
         where w.id_card_index = any (?)""",
        row -> found.put(row.text("id_card_index"), new There(row.big("id"), row.text("number"), row.text("name"), row.text("phone_index"), row.as("service_since", LocalDate.class),
            row.text("community"), PostClass.valueOf(row.text("post")), row.as("left_on", LocalDate.class) != null,
            row.text("levels") == null ? Set.of() : Set.of(row.text("levels").split(",")))), List.of(indexes));
    return found;
  }
}
