package shanzhi.grid.exchange.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * A neighbour system as it is entered or changed.
 *
 * @param callbackUrl where it wants to be told; null or blank: not at all
 */
public record NewNeighbour(
    @NotNull(message = "请填写代号") @Pattern(regexp = "[a-z][a-z0-9-]{1,29}", message = "代号为 2 至 30 位小写字母、数字、横线，以字母开头") String code,
    @NotBlank(message = "请填写名称") @Size(min = 2, max = 40, message = "名称应为 2 至 40 字") String name,
    @NotNull(message = "请选择所在区划") @Pattern(regexp = "\\d{12}", message = "区划为 12 位代码") String area,
    @Size(max = 300, message = "回调地址不超过 300 个字符") @Pattern(regexp = "|https?://[^\\s/?#@]+(:\\d{1,5})?(/[^\\s#]*)?", message = "回调地址应为 http:// 或 https:// 开头的网址，不含账号") String callbackUrl,
    @NotNull(message = "请选择签名算法") @Pattern(regexp = "HMAC-SM3|HMAC-SHA256", message = "签名算法应为 HMAC-SM3 或 HMAC-SHA256") String algorithm) implements Serializable {}
