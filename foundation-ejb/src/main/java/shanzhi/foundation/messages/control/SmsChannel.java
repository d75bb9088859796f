package shanzhi.foundation.messages.control;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes the topic {@code message.sms}. */
@ApplicationScoped
public class SmsChannel extends RecordedChannel {

  @Override Channel channel() { return Channel.SMS; }
}
