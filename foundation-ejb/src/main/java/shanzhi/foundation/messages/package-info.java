/**
 * Everybody's inbox and what rings outside it. Words: message (待办, 预警, 抄送), template, channel, quiet hours, escalation.
 * Verbs: send, list, read, readAll; an unread message goes to the superior once. Tables: message, message_template,
 * channel_quiet, escalation_rule, channel_record. Outbox topics: message.sms, message.wechat.
 */
package shanzhi.foundation.messages;
