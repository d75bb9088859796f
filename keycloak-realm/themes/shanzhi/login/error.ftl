<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("errorTitle")}
<#elseif section = "form">
  <div id="kc-error-message">
    <div class="ui-messages" role="alert"><div class="ui-messages-error"><i class="kc-mark" aria-hidden="true"></i><span class="ui-messages-error-summary">${kcSanitize(message.summary)?no_esc}</span></div></div>
    <#if traceId??><p id="traceId" class="sz-mute">${msg("traceIdSupportMessage", traceId)}</p></#if>
    <@fields.wayBack/>
  </div>
</#if>
</@layout.registrationLayout>
