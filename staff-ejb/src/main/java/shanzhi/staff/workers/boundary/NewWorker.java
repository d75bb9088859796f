package shanzhi.staff.workers.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/** Somebody who enters. Number, phone, account and the like are kept sealed; what may be null is said beside it. */
public class NewWorker implements Serializable {

  /** A mobile number of the mainland. */
  public static final String PHONE = "1[3-9]\\d{9}";

  @NotBlank(message = "请填写姓名") @Size(max = 40, message = "姓名不超过 40 个字")
  private String name;
  @NotBlank(message = "请填写身份证号") @Size(max = 30, message = "身份证号应为 18 位")
  private String idCard;
  /** May be null. */
  @Pattern(regexp = NewWorker.PHONE, message = "手机号应为 11 位数字")
  private String phone;
  /** The name to sign in with; null for the worker's own number in small letters. */
  @Pattern(regexp = "(?!(?:system|anonymous)$)[a-z0-9][a-z0-9._-]{1,39}", message = "登录名应为 2 至 40 位小写字母、数字、点、横线")
  private String username;
  /** From when service counts; null for the day of entry. */
  private LocalDate serviceSince;
  /** First day of work. */
  @NotNull(message = "请填写入职日期")
  private LocalDate from;
  @NotNull(message = "请选择发薪单位")
  private Long unit;
  @NotBlank(message = "请选择所在社区") @Pattern(regexp = "\\d{12}", message = "社区为 12 位代码")
  private String community;
  @NotNull(message = "请选择岗位")
  private PostClass post;
  /** Null where the pay policy lets the post begin. */
  @Min(value = 1, message = "起始等级不小于 1") @Max(value = 24, message = "起始等级不大于 24")
  private Integer startGrade;
  @NotNull(message = "请选择合同类型")
  private ContractKind contractKind;
  /** Last day of a fixed term; null for an open end. */
  private LocalDate contractUntil;
  @Size(max = 40, message = "合同编号不超过 40 个字符")
  private String contractNumber;
  /** May be null, as the certificate. */
  private DegreeLevel degree;
  private CertificateLevel certificate;
  /** Both or none; to be confirmed by somebody else before anything is paid to it. */
  @Size(max = 60, message = "开户行不超过 60 个字")
  private String bank;
  @Size(max = 40, message = "银行账号不超过 40 位")
  private String account;
  @Size(max = 80, message = "依据不超过 80 个字")
  private String document;

  /** For logs and errors: no number in them. */
  @Override public String toString() { return "NewWorker " + community; }

  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getIdCard() { return idCard; }
  public void setIdCard(String idCard) { this.idCard = idCard; }
  public String getPhone() { return phone; }
  public void setPhone(String phone) { this.phone = phone; }
  public String getUsername() { return username; }
  public void setUsername(String username) { this.username = username; }
  public LocalDate getServiceSince() { return serviceSince; }
  public void setServiceSince(LocalDate serviceSince) { this.serviceSince = serviceSince; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public Long getUnit() { return unit; }
  public void setUnit(Long unit) { this.unit = unit; }
  public String getCommunity() { return community; }
  public void setCommunity(String community) { this.community = community; }
  public PostClass getPost() { return post; }
  public void setPost(PostClass post) { this.post = post; }
  public Integer getStartGrade() { return startGrade; }
  public void setStartGrade(Integer startGrade) { this.startGrade = startGrade; }
  public ContractKind getContractKind() { return contractKind; }
  public void setContractKind(ContractKind contractKind) { this.contractKind = contractKind; }
  public LocalDate getContractUntil() { return contractUntil; }
  public void setContractUntil(LocalDate contractUntil) { this.contractUntil = contractUntil; }
  public String getContractNumber() { return contractNumber; }
  public void setContractNumber(String contractNumber) { this.contractNumber = contractNumber; }
  public DegreeLevel getDegree() { return degree; }
  public void setDegree(DegreeLevel degree) { this.degree = degree; }
  public CertificateLevel getCertificate() { return certificate; }
  public void setCertificate(CertificateLevel certificate) { this.certificate = certificate; }
  public String getBank() { return bank; }
  public void setBank(String bank) { this.bank = bank; }
  public String getAccount() { return account; }
  public void setAccount(String account) { this.account = account; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
