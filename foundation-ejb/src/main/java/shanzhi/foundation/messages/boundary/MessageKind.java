package shanzhi.foundation.messages.boundary;

/** What a message wants: to be done (待办), to be looked at now (预警), to be known (抄送). */
public enum MessageKind { TODO, ALERT, CC }
