package shanzhi.assessment.rounds.control;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import shanzhi.foundation.prints.boundary.PrintFaces;

/** Draws and prints invented evidence: a street, minutes of a meeting. Everything it makes says so. */
final class DemoPress implements AutoCloseable {

  private static final String MARK = "演示数据，纯属虚构";
  private static final int WIDE = 640;
  private static final int HIGH = 420;
  /** Characters in a line of paper. */
  private static final int WIDTH = 38;
  private static final List<String> SAID = List.of("网格长通报本季度走访入户情况，重点人群均已见面并更新台账", "物业企业介绍车棚充电桩改造进度，承诺月底前完成第二批安装", "居民代表提出三号楼侧门夜间照明不足，请责任单位现场核查",
      "辖区学校愿意在周末开放操场，由社区志愿者负责秩序与保洁", "卫生服务中心通报老年人体检完成率，建议对失能老人上门服务", "会议议定设立共享工具角，由楼栋长轮流保管并登记借还", "派出所提醒冬季防火防盗，商铺用电线路须在十日内自查",
      "社会组织汇报亲子课堂开办情况，家长满意度较上一期有所提高", "环卫站说明垃圾分类投放点调整方案，新增两处夜间误时投放点", "商会代表提出门前停车与行人争道，建议划定限时卸货区域", "党支部书记逐项核对上次议定事项，五项办结，一项顺延说明原因",
      "对顺延的雨污分流支管改造，明确牵头人和下一次通报的日期", "居民小组反映河岸步道栏杆松动，工程队答复三日内加固到位", "调解员介绍邻里噪声纠纷两起，均已签订书面约定并回访", "图书角藏书增加，开放时间延长到晚上八点，由大学生轮值",
      "与会单位认领微心愿十二个，要求在节前送达并拍照反馈", "审议保障资金使用计划，超出预算的文体器材采购暂缓实施", "养老服务站试行助餐配送，二十户高龄独居老人优先纳入", "电梯维保单位说明困人故障原因，更换门锁触点后已连续运行正常",
      "会上演示网格随手拍流程，现场受理井盖破损线索一条", "演练模拟厨房起火，疏散用时比去年缩短，集合点清点无遗漏", "发现楼道堆物影响通行，当场劝离并约定每月清理一次", "消防站讲解灭火器压力表读法，居民轮流上手操作",
      "总结认为广播提示偏晚，下次须由值班员在两分钟内发出", "对讲设备在地下车库信号不稳，请通信公司补点", "高龄住户由结对志愿者护送下楼，轮椅通道保持畅通", "项目周期为一年，分三次拨付，期末由居民评议决定尾款",
      "服务内容包括青少年托管、邻里市集与矛盾调处培训", "承接方每月提交活动签到表，社区抽查不少于两次", "绩效目标为覆盖三百人次，困难家庭参与比例不低于三成", "项目负责人变更须提前报告，不得转包给其他机构",
      "双方约定个人信息只用于活动联络，结项后一个月内销毁", "会前公示议题五天，收到书面意见四条并逐条答复", "列席的人大代表建议把停车收益用于楼道粉刷，并公开账目", "会后形成任务清单，责任到人，由监督委员会跟踪落实", "外卖骑手代表希望设置歇脚点，党群服务中心同意腾出一间");

  private static final List<String> DOERS = List.of("由综合便民服务站牵头", "请城管中队配合", "交青年志愿队认领", "委托银杏社工机构", "由监委会全程监督", "商两新党组织出资", "请退役军人服务站带队", "由巾帼服务队回访", "会同市场监管所", "请供电所派员", "由妇儿之家承接", "请老协推荐人选",
      "委托测绘单位复核", "由团支部组织", "请律师工作室把关", "由文化站统筹");
  private static final List<String> WHERE = List.of("在清江苑南门", "在茶乡路口", "沿蒲砚河段", "于桂花坝院落", "在老粮站片区", "于东岳花园二期", "在橘香公寓", "沿文靖街", "于石象湖支路", "在铁牛驿站", "于明月巷尾", "在金花桥头", "沿西来古道", "于光明坝", "在鹤翔苑北区", "于甘溪口");
  private static final List<String> WHEN = List.of("先行试点", "本周动工", "月中验收", "入冬前完成", "每旬通报", "当日销号", "限十日报结果", "试行一季度", "与年检同步", "雨季前收尾", "按户告知", "挂牌督办", "留存影像", "邀请旁听", "张榜公布", "纳入考核");
  private static final BufferedImage MARKED = marked();

  private final TrueTypeFont face;

  DemoPress() {
    try (var stream = PrintFaces.sans()) {
      face = new TTFParser().parse(new RandomAccessReadBuffer(stream));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override public void close() {
    try {
      face.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Chance of a place: neighbouring seeds of {@link Random} begin alike, so they are spread first. */
  static Random chance(long seed) { return new Random(seed * 0x9E3779B97F4A7C15L); }

  /** Houses under a sky, no two streets alike: other light, another horizon, another side of the street. */
  static BufferedImage scene(Random random) {
    var picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    int ground = 150 + random.nextInt(210);
    pen.setPaint(new GradientPaint(random.nextInt(WIDE), 0, shade(random, 120, 135), random.nextInt(WIDE), ground, shade(random, 60, 195)));
    pen.fillRect(0, 0, WIDE, ground);
    pen.setPaint(new GradientPaint(0, ground, shade(random, 50, 150), WIDE, HIGH, shade(random, 50, 150)));
    pen.fillRect(0, ground, WIDE, HIGH - ground);
    for (int x = -random.nextInt(90); x < WIDE; x += 20 + random.nextInt(90)) x += house(pen, random, x, ground);
    for (int i = 0; i < 2 + random.nextInt(4); i++) tree(pen, random, random.nextInt(WIDE), ground + random.nextInt(HIGH - ground));
    // what stands in front: a stall, a van, a board
    for (int i = 0; i < 2; i++) {
      pen.setPaint(shade(random, 20, 230));
      pen.fillRect(random.nextInt(WIDE - 160), HIGH - 60 - random.nextInt(200), 90 + random.nextInt(150), 60 + random.nextInt(110));
    }
    pen.drawImage(MARKED, 12, HIGH - 46, null);
    pen.dispose();
    return picture;
  }

  private static Color shade(Random random, int from, int more) {
    int light = from + random.nextInt(more);
    return new Color(Math.max(0, light - random.nextInt(40)), Math.max(0, light - random.nextInt(30)), Math.max(0, light - random.nextInt(60)));
  }

  private static int house(Graphics2D pen, Random random, int x, int ground) {
    int width = 60 + random.nextInt(150);
    int height = 40 + random.nextInt(ground - 60);
    pen.setPaint(shade(random, 30, 220));
    pen.fillRect(x, ground - height, width, height);
    pen.setPaint(random.nextBoolean() ? new Color(60, 75, 95) : new Color(225, 225, 200));
    for (int y = ground - height + 14; y < ground - 26; y += 26) for (int at = x + 10; at < x + width - 14; at += 24) pen.fillRect(at, y, 12, 14);
    return width;
  }

  private static void tree(Graphics2D pen, Random random, int x, int y) {
    pen.setPaint(new Color(95, 70, 45));
    pen.fillRect(x - 3, y - 40, 6, 40);
    pen.setPaint(new Color(40 + random.nextInt(50), 100 + random.nextInt(60), 50));
    int size = 40 + random.nextInt(40);
    pen.fillOval(x - size / 2, y - 40 - size, size, size);
  }

  private static BufferedImage marked() {
    try (var stream = DemoPress.class.getResourceAsStream("/demo/mark.png")) {
      return ImageIO.read(stream);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static BufferedImage brighter(BufferedImage picture) { return new RescaleOp(1.04f, 6, null).filter(picture, null); }

  static byte[] jpeg(BufferedImage picture) {
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "jpg", out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Title first, then what was said, then the mark. */
  static List<String> words(String community, String title, Random random) {
    var said = new ArrayList<>(SAID);
    Collections.shuffle(said, random);
    var lines = new ArrayList<String>();
    lines.add(community + title);
    lines.add(community + "于第" + (1 + random.nextInt(4)) + "季度召开，应到" + (18 + random.nextInt(20)) + "人，实到" + (12 + random.nextInt(6)) + "人。");
    for (int i = 0; i < 8; i++) lines.add((i + 1) + "．" + said.get(i) + "，" + one(DOERS, random) + one(WHERE, random) + one(WHEN, random) + "。");
    lines.add(MARK);
    return lines;
  }

  private static String one(List<String> of, Random random) { return of.get(random.nextInt(of.size())); }

  byte[] pdf(List<String> lines) {
    try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var font = PDType0Font.load(document, face, true);
      try (var pen = new PDPageContentStream(document, page)) {
        pen.beginText();
        pen.setLeading(26);
        pen.newLineAtOffset(64, 760);
        pen.setFont(font, 18);
        pen.showText(lines.get(0));
        pen.setFont(font, 12);
        for (var line : lines.subList(1, lines.size())) for (int from = 0; from < line.length(); from += WIDTH) {
          pen.newLine();
          pen.showText(line.substring(from, Math.min(from + WIDTH, line.length())));
        }
        pen.endText();
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static byte[] docx(List<String> lines) {
    var body = new StringBuilder();
    for (var line : lines) body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
    try (var out = new ByteArrayOutputStream(); var zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
          + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
      part(zip, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>");
      zip.finish();
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Dated like every other archive that is made anew, so that the same paper has the same bytes. */
  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
