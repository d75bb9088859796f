package shanzhi.foundation.messages.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ways to reach a person. The inbox always; the others ring in a pocket and are switched by the installation. */
public enum Channel {
  IN_APP, SMS, WECHAT;

  public static final List<Channel> RINGING = List.of(SMS, WECHAT);

  public String topic() { return "message." + name().toLowerCase(java.util.Locale.ROOT); }

  /** {@code record} writes down what would have gone out; {@code off} leaves a channel alone. */
  @ApplicationScoped
  public static class Switches {

    private static final String OFF = "off";

    @Inject @ConfigProperty(name = "shanzhi.messages.sms", defaultValue = "record") String sms;
    @Inject @ConfigProperty(name = "shanzhi.messages.wechat", defaultValue = "record") String wechat;

    public boolean on(Channel channel) {
      return switch (channel) {
        case IN_APP -> true;
        case SMS -> !OFF.equals(sms);
        case WECHAT -> !OFF.equals(wechat);
      };
    }
  }
}
