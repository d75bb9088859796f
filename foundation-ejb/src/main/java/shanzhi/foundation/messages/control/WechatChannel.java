package shanzhi.foundation.messages.control;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the topic {@code message.wechat}. */
@ApplicationScoped
public class WechatChannel extends RecordedChannel {

  @Override Channel channel() { return Channel.WECHAT; }
}
