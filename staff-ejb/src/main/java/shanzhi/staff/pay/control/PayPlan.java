package shanzhi.staff.pay.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import shanzhi.kernel.Refusal;
import shanzhi.staff.formula.control.Context;
import shanzhi.staff.formula.control.Expr;
import shanzhi.staff.formula.control.Parser;
import shanzhi.staff.formula.control.Table;
import shanzhi.staff.formula.control.Type;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.PolicyText;

/**
 * A policy made ready: formulas read, their order found, types checked. Immutable; serves any number of people at once.
 * Whoever can build one knows that every formula can be worked out, up to division by zero and rows that are not there.
 */
public final class PayPlan {

  private static final int MOST_ITEMS = 300;
  private static final int NEW = 0;
  private static final int OPEN = 1;
  private static final int DONE = 2;

  private final PolicyText text;
  private final int version;
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final String[] names;
  private final Expr[] formulas;          // by item
  private final int[][] reads;            // slots an item reads
  private final int[] order;              // items, each after those it needs

  private PayPlan(PolicyText text, int version) {
    this.text = text;
    this.version = version;
    var facts = text.facts();
    var items = text.items();
    if (items.isEmpty() || items.size() > MOST_ITEMS) throw Refusal.invalid("pay-policy.items", MOST_ITEMS);
    facts.forEach(fact -> name(fact.code()));
    items.forEach(item -> name(item.code()));
    names = slots.keySet().toArray(String[]::new);
    var tables = tables();
    formulas = new Expr[items.size()];
    reads = new int[items.size()][];
    for (int i = 0; i < formulas.length; i++) {
      formulas[i] = Parser.read(items.get(i).code(), items.get(i).formula(), slots, tables);
      var found = IntStream.builder();
      formulas[i].slots(found::add);
      reads[i] = found.build().distinct().toArray();
    }
    order = new Sorting().order();
    check();
  }

  /**
   * @param version of the policy, as slips will say it
   * @throws Refusal formula.*, pay-policy.* (400): what is wrong, by item and position
   */
  public static PayPlan of(PolicyText text, int version) { return new PayPlan(text, version); }

  private void name(String code) {
    if (!Parser.isName(code)) throw Refusal.invalid("pay-policy.bad-name", code);
    if (slots.putIfAbsent(code, slots.size()) != null) throw Refusal.invalid("pay-policy.double-name", code);
  }

  private Map<String, Table> tables() {
    var tables = new HashMap<String, Table>();
    for (var table : text.tables()) {
      if (!Parser.isName(table.code())) throw Refusal.invalid("pay-policy.bad-name", table.code());
      var rows = new ArrayList<Table.Row>();
      for (var row : table.rows()) {
        if (table.heads().size() == 2) rows.add(new Table.Row(row.get(0), null, row.get(1)));
        else for (int i = 1; i < row.size(); i++) rows.add(new Table.Row(row.get(0), table.heads().get(i), row.get(i)));
      }
      if (slots.containsKey(table.code()) || tables.put(table.code(), new Table(table.code(), table.stepped(), rows)) != null) throw Refusal.invalid("pay-policy.double-name", table.code());
    }
    return tables;
  }

  /** Each item after what it needs; says the whole round where items wait for each other. */
  private final class Sorting {
    private final int[] state = new int[formulas.length];
    private final List<Integer> sorted = new ArrayList<>();
    private final List<Integer> way = new ArrayList<>();

    int[] order() {
      for (int i = 0; i < formulas.length; i++) visit(i);
      return sorted.stream().mapToInt(Integer::intValue).toArray();
    }

    private void visit(int item) {
      if (state[item] == DONE) return;
      if (state[item] == OPEN) {
        var round = new ArrayList<>(way.subList(way.indexOf(item), way.size()).stream().map(one -> text.items().get(one).code()).toList());
        round.add(text.items().get(item).code());
        throw Refusal.invalid("pay-policy.cycle", text.items().get(item).code(), String.join(" → ", round));
      }
      state[item] = OPEN;
      way.add(item);
      for (int slot : reads[item]) if (slot >= text.facts().size()) visit(slot - text.facts().size());
      way.remove(way.size() - 1);
      state[item] = DONE;
      sorted.add(item);
    }
  }

  private void check() {
    var types = new Type[names.length];
    for (int i = 0; i < text.facts().size(); i++) {
      var fact = text.facts().get(i);
      types[i] = fact.text() ? Type.TEXT : Type.NUMBER;
      if (fact.standard() != null) FactReader.read(fact, fact.standard());
    }
    for (int item : order) {
      var found = formulas[item].check(new Context(text.items().get(item).code(), types));
      types[text.facts().size() + item] = found;
      var kind = text.items().get(item).kind();
      var wanted = kind == LineKind.CHECK ? Type.TRUTH : kind == LineKind.STEP ? found : Type.NUMBER;
      if (found != wanted) throw Refusal.invalid("formula.type", text.items().get(item).code(), 1, wanted, found);
      if (kind == LineKind.FIGURE && reads[item].length > 0) throw Refusal.invalid("pay-policy.figure", text.items().get(item).code());
    }
    long standards = text.items().stream().filter(item -> item.kind() == LineKind.STANDARD).count();
    if (standards != 1) throw Refusal.invalid("pay-policy.one-standard", standards);
  }

  /** Values of all slots for these facts. @throws Refusal pay.* what cannot be (400 for the facts, 409 for what follows from them) */
  Object[] values(Map<String, String> given) {
    for (var name : given.keySet()) if (!wants(name)) throw Refusal.invalid("pay.unknown-fact", name, text.facts().stream().map(PolicyText.Fact::code).toList());
    var values = new Object[names.length];
    for (int i = 0; i < text.facts().size(); i++) {
      var fact = text.facts().get(i);
      var value = given.get(fact.code());
      if (value == null || value.isBlank()) value = fact.standard();
      if (value == null) throw Refusal.invalid("pay.fact-missing", fact.code());
      values[i] = FactReader.read(fact, value.strip());
    }
    for (int item : order) values[text.facts().size() + item] = ItemReader.value(text.items().get(item), formulas[item], values);
    return values;
  }

  /** Whether the policy asks for such a fact. */
  public boolean wants(String fact) { var slot = slots.get(fact); return slot != null && slot < text.facts().size(); }

  public PolicyText text() { return text; }

  public int version() { return version; }

  int items() { return formulas.length; }

  Expr formula(int item) { return formulas[item]; }

  int[] reads(int item) { return reads[item]; }

  String name(int slot) { return names[slot]; }

  Object value(int item, Object[] values) { return values[text.facts().size() + item]; }
}
