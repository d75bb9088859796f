package shanzhi.foundation.prints.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import shanzhi.foundation.prints.boundary.PrintOrder;

class PressTest {

  private static final Press PRESS = press();
  private static final Instant AT = Instant.parse("2026-05-08T01:02:00Z");
  private static final String ADDRESS = "http://localhost:8080/verify/2026-000123?h=0123456789abcdef0123456789abcdef";

  @Test void a_page_says_all_that_an_official_print_must_say() throws IOException {
    var pdf = PRESS.pdf(sheet(AT), notice(8, false));
    Files.write(Path.of("target", "print-notice.pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      var text = textOf(new PDFTextStripper(), document);
      for (var said : List.of("演示数据，纯属虚构", "编号：蒲社治印〔2026〕000123", "第 2 版", "飞龙社区 2026 年社区保障资金", "拟实施项目公示表", "无障碍坡道增设",
          "制表：罗晓燕", "审核：唐文博", "签发：周敏", "打印：罗晓燕 0226", "2026-05-08 09:02", "第 1 页 / 共 1 页", "核对码：0123 4567", "盖章处")) {
        assertTrue(plain(text).contains(plain(said)), () -> said + " in " + text);
      }
      assertEquals(1, document.getNumberOfPages());
      assertEquals(PDRectangle.A4.getHeight(), document.getPage(0).getMediaBox().getHeight(), 1);
      for (var font : document.getPage(0).getResources().getFontNames()) assertTrue(document.getPage(0).getResources().getFont(font).isEmbedded());
    }
    assertTrue(pdf.length < 200_000, () -> "only the glyphs used are embedded, " + pdf.length + " bytes");
  }

  @Test void the_same_facts_give_the_same_bytes_and_another_time_does_not() {
    assertArrayEquals(PRESS.pdf(sheet(AT), notice(8, false)), PRESS.pdf(sheet(AT), notice(8, false)));
    assertFalse(java.util.Arrays.equals(PRESS.pdf(sheet(AT), notice(8, false)), PRESS.pdf(sheet(AT.plusSeconds(60)), notice(8, false))));
  }

  @Test void a_long_table_goes_over_pages_with_its_head_again() throws IOException {
    var pdf = PRESS.pdf(sheet(AT), notice(60, true));
    Files.write(Path.of("target", "print-long.pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertTrue(pages > 1);
      assertTrue(document.getPage(0).getMediaBox().getWidth() > document.getPage(0).getMediaBox().getHeight());
      var stripper = new PDFTextStripper();
      stripper.setStartPage(2);
      stripper.setEndPage(2);
      var text = textOf(stripper, document);
      assertTrue(plain(text).contains("项目名称"), text);
      assertTrue(plain(text).contains("第2页/共" + pages + "页"), text);
    }
  }

  @Test void naughty_texts_are_printed_as_they_are() throws IOException {
    var facts = Map.of("lead", "<script>alert(1)</script> & \"'{{number}} <!--content--> \uD842\uDFB7", "columns", List.of(), "rows", List.of());
    var pdf = PRESS.pdf(sheet(AT), new PrintOrder("公示表", "</title><h1>x", "notice", "1", "table", facts, false));
    try (var document = Loader.loadPDF(pdf)) {
      var text = textOf(new PDFTextStripper(), document);
      assertTrue(text.contains("<script>alert(1)</script>"), text);
      assertTrue(text.contains("</title><h1>x"), text);
    }
  }

  @Test void the_square_code_reads_back() throws Exception {
    var uri = SquareCode.dataUri(ADDRESS);
    var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(java.util.Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1))));
    var framed = new java.awt.image.BufferedImage(image.getWidth() + 40, image.getHeight() + 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
    var paper = framed.createGraphics();
    paper.setColor(java.awt.Color.WHITE);
    paper.fillRect(0, 0, framed.getWidth(), framed.getHeight());
    paper.drawImage(image, 20, 20, null);
    int width = framed.getWidth();
    var source = new com.google.zxing.RGBLuminanceSource(width, framed.getHeight(), framed.getRGB(0, 0, width, framed.getHeight(), null, 0, width));
    assertEquals(ADDRESS, new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText());
  }

  @Test void facts_have_one_text_whatever_their_order() {
    var one = new java.util.LinkedHashMap<String, Object>();
    one.put("b", List.of(1, true));
    one.put("a", "x\"");
    assertEquals("{\"a\":\"x\\\"\",\"b\":[\"1\",true]}", Facts.canonical(one));
  }

  private static String textOf(PDFTextStripper stripper, org.apache.pdfbox.pdmodel.PDDocument document) throws IOException {
    stripper.setSortByPosition(true);
    return stripper.getText(document);
  }

  /** Lines may break anywhere between two Chinese characters. */
  private static String plain(String text) { return text.replaceAll("[\\s\u3000]", ""); }

  private static Sheet sheet(Instant at) {
    return new Sheet("蒲社治印〔2026〕000123", 123, 2, "0123456789abcdef0123456789abcdef", ADDRESS, "罗晓燕 0226", at, true);
  }

  static PrintOrder notice(int lines, boolean landscape) {
    var names = List.of("老旧院落微更新（2 号院）", "社区食堂助餐补充设备", "河滨步道照明维护", "亲子阅读空间运营", "邻里互助队活动", "无障碍坡道增设 3 处", "旧衣回收与再利用", "消防通道标线施划");
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < lines; i++) {
      rows.add(Map.of("cells", List.of(cell("c", i + 1), cell("l", names.get(i % 8)), cell("c", "硬件建设维护"), cell("r", "66,000.00"), cell("r", 128 + i),
          cell("c", "王*兰"), cell("c", "17:5"))));
    }
    rows.add(Map.of("cells", List.of(Map.of("align", "c", "text", "合计（大写：贰拾伍万捌仟元整）", "span", 3), cell("r", "258,000.00"), cell("c", ""), cell("c", ""), cell("c", ""))));
    var columns = List.of(column("序号", "12mm"), column("项目名称", ""), column("类别", "27mm"), column("金额（元）", "25mm"), column("受益户", "19mm"),
        column("提议人", "18mm"), column("表决", "17mm"));
    return new PrintOrder("公示表", "飞龙社区 2026 年社区保障资金\n拟实施项目公示表", "notice", "1", "table", Map.of(
        "subtitle", "公示期：2026 年 5 月 8 日至 2026 年 5 月 14 日（7 日）",
        "lead", "经社区党组织提议、公开听证，飞龙社区居民代表会议于 2026 年 5 月 6 日议决（应到 31 人，实到 22 人，赞成 17 人），拟实施下列项目，现予公示。公示期内如有异议，请实名反映。监督电话：028-0000-0000（鹤山街道纪工委），受理时间：工作日 9:00—17:00。",
        "columns", columns, "rows", rows, "note", "说明：1. 表决栏为“赞成:反对”，提议人姓名已脱敏。2. 上述项目不含负面清单事项。",
        "maker", "罗晓燕", "checker", "唐文博", "signer", "周敏", "issuer", "鹤山街道飞龙社区居民委员会"), landscape);
  }

  private static Map<String, Object> cell(String align, Object text) { return Map.of("align", align, "text", text); }

  private static Map<String, Object> column(String name, String width) { return Map.of("name", name, "width", width); }

  private static Press press() {
    var press = new Press();
    press.fonts = new Fonts();
    press.fonts.title = press.fonts.text = press.fonts.names = press.fonts.heads = Optional.empty();
    return press;
  }
}
