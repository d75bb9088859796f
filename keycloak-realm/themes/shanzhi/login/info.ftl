<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
<#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#elseif requiredActions??>${msg("infoTitle")}<#else>${message.summary}</#if>
<#elseif section = "form">
  <div id="kc-info-message">
    <#if messageHeader?? || requiredActions??>
    <p>${message.summary}<#if requiredActions??><#list requiredActions>${msg("colon")}<b><#items as action>${kcSanitize(msg("requiredAction.${action}"))?no_esc}<#sep>${msg("listSeparator")}</#items></b></#list></#if></p>
    </#if>
    <#if skipLink??>
    <#elseif pageRedirectUri?has_content>
    <p><a class="sz-link" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
    <#elseif actionUri?has_content>
    <p><a class="ui-button" href="${actionUri}">${msg("proceedWithAction")}</a></p>
    <#else>
    <@fields.wayBack/>
    </#if>
  </div>
</#if>
</@layout.registrationLayout>
